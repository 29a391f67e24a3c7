package dev.ponte.kommo.webhook;

import dev.ponte.kommo.json.KommoModel;
import java.util.List;

/** A subscription to be made. One to the same address is replaced. */
@KommoModel
public record NewWebhook(String destination, List<String> settings) {

    public NewWebhook {
        settings = List.copyOf(settings);
    }
}
