package dev.ponte.kommo.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTypeTest {

    @ParameterizedTest
    @CsvSource({
        "leads,LEADS",
        "lead,LEADS",
        "contact,CONTACTS",
        "companies,COMPANIES",
        "company,COMPANIES",
        "customers,CUSTOMERS"
    })
    void aTypeIsReadInThePluralAndInTheSingular(String text, EntityType type) {
        assertThat(EntityType.of(text)).contains(type);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "LEADS", "companie", "task"})
    void anotherTypeIsNone(String text) {
        assertThat(EntityType.of(text)).isEmpty();
    }
}
