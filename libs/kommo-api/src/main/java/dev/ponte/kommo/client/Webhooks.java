package dev.ponte.kommo.client;

import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.page.Query;
import dev.ponte.kommo.webhook.NewWebhook;
import dev.ponte.kommo.webhook.Webhook;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Webhooks of Kommo's; needs a connection of an administrator and a plan that has them. */
public final class Webhooks extends Listing<Webhook> {

    Webhooks(Connector connector) {
        super(new Items<>(connector, "webhooks", "webhooks", Webhook.class));
    }

    /** The one to exactly that address. */
    public Uni<Optional<Webhook>> find(String destination) {
        return items().find(items().path(), Query.NONE.filter("destination", destination));
    }

    /** Subscribes; what the same address was subscribed to before is replaced. */
    public Uni<Webhook> put(NewWebhook webhook) {
        return items().connector().post(items().path(), webhook).map(items()::only);
    }

    public Uni<Void> delete(String destination) {
        return items().connector()
                .delete(items().path(), Body.EMPTY.with("destination", destination));
    }
}
