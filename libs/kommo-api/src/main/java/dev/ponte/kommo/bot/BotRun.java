package dev.ponte.kommo.bot;

import dev.ponte.kommo.entity.EntityType;
import dev.ponte.kommo.json.KommoModel;

/**
 * A bot that is to be started at an entity. That Kommo accepts it does not say that the bot said
 * anything.
 *
 * @param entityType leads or contacts
 */
@KommoModel
public record BotRun(long botId, long entityId, EntityType entityType) {

    public static BotRun atLead(long botId, long leadId) {
        return new BotRun(botId, leadId, EntityType.LEADS);
    }
}
