package dev.ponte.tests.load;

/** Kommo's webhooks as Kommo sends them: a lead that changed, in brackets and percent signs. */
public final class KommoDeliveries implements Deliveries {

    private static final String FORM = "application/x-www-form-urlencoded";

    private static final Template LEAD =
            Template.of(
                    brackets(
                            "account[subdomain]=master&account[id]=31987654"
                                    + "&account[_links][self]=https%3A%2F%2Fmaster.kommo.com"
                                    + lead("id", "{id:10}")
                                    + lead("name", "Apto+2q+Jo%C3%A3o")
                                    + lead("status_id", "70010002")
                                    + lead("price", "{price:6}")
                                    + lead("responsible_user_id", "11223344")
                                    + lead("last_modified", "{time:10}")
                                    + lead("modified_user_id", "0")
                                    + lead("created_user_id", "0")
                                    + lead("date_create", "1767950400")
                                    + lead("pipeline_id", "9001001")
                                    + lead("account_id", "31987654")
                                    + lead("custom_fields][0][id", "1204001")
                                    + lead("custom_fields][0][name", "Canal")
                                    + lead("custom_fields][0][code", "CANAL")
                                    + lead("custom_fields][0][values][0][value", "WhatsApp")
                                    + lead("custom_fields][0][values][0][enum", "880011")
                                    + lead("created_at", "1767950400")
                                    + lead("updated_at", "{time:10}")));

    private final String path;
    private final Chats chats;

    /**
     * @param secret of the gateway's door
     */
    public KommoDeliveries(String secret, Chats chats) {
        this.path = "/webhooks/kommo/" + secret;
        this.chats = chats;
    }

    @Override
    public Delivery at(long number) {
        byte[] body = LEAD.copy();
        LEAD.put(body, "id", 1_000_000_000L + chats.of(number));
        LEAD.put(body, "price", Math.floorMod(chats.mixed(number), 1_000_000L));
        LEAD.put(body, "time", 1_767_950_400L + number);
        return new Delivery(path, FORM, body);
    }

    private static String lead(String field, String value) {
        return "&leads[update][0][" + field + "]=" + value;
    }

    private static String brackets(String form) {
        return form.replace("[", "%5B").replace("]", "%5D");
    }
}
