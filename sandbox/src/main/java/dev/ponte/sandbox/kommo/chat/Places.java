package dev.ponte.sandbox.kommo.chat;

import dev.ponte.sandbox.kommo.config.Configuration;
import dev.ponte.sandbox.kommo.config.CustomField;
import dev.ponte.sandbox.kommo.config.Pipeline;

/**
 * Where in an account a customer who writes is put.
 *
 * @param phoneKind the choice that says what kind of phone it is
 */
public record Places(
        long pipelineId,
        long stageId,
        long seller,
        long phoneField,
        long phoneKind,
        String phoneName) {

    public static Places of(Configuration configuration) {
        Pipeline main = configuration.pipelines().main();
        CustomField phone = configuration.fields().byCode("contacts", "PHONE").orElseThrow();
        return new Places(
                main.id(),
                main.first().id(),
                configuration.users().owner().id(),
                phone.id(),
                phone.choices().getFirst().id(),
                phone.name());
    }
}
