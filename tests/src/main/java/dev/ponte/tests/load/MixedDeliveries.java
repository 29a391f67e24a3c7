package dev.ponte.tests.load;

/**
 * What a gateway sees on a day: mostly customers' texts, with news of sent messages and changes in
 * the CRM between them.
 *
 * @param statuses of a hundred, how many are news of sent messages
 * @param kommo of a hundred, how many come from Kommo
 */
public record MixedDeliveries(ZapiDeliveries zapi, KommoDeliveries forms, int statuses, int kommo)
        implements Deliveries {

    public MixedDeliveries {
        if (statuses < 0 || kommo < 0 || statuses + kommo > 100) {
            throw new IllegalArgumentException("shares of a hundred");
        }
    }

    @Override
    public Delivery at(long number) {
        long dice = Math.floorMod(zapi.chats().mixed(number), 100L);
        if (dice < statuses) {
            return zapi.status(number);
        }
        return dice < statuses + kommo ? forms.at(number) : zapi.at(number);
    }
}
