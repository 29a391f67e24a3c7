package dev.ponte.tests.bench.replication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FewestTest {

    @Test
    void what_kommo_takes_in_one_call_counts_once_and_what_changed_is_looked_at_again()
            throws JsonProcessingException {
        assertThat(
                        calls(
                                step(1, 1, "create_fields", "leads / Origem", "done"),
                                step(2, 1, "create_fields", "leads / Canal", "done"),
                                step(2, 2, "create_fields", "contacts / Cargo", "done"),
                                step(1, 2, "create_stages", "Vendas / Novo", "done"),
                                step(2, 3, "create_stages", "Suporte / Novo", "done")))
                .isEqualTo(5 + 4 + 3);
    }

    @Test
    void what_was_planned_anew_counts_once_and_single_changes_each()
            throws JsonProcessingException {
        assertThat(
                        calls(
                                step(1, 1, "change_stage", "Vendas / Novo", "done"),
                                step(1, 2, "change_stage", "Vendas / Proposta", "done"),
                                step(1, 3, "change_stage", "Vendas / Fim", "dropped")))
                .isEqualTo(5 + 2 + 1);
    }

    private static String step(int round, int position, String step, String subject, String state) {
        return """
        {"account":"loja-1","round":%d,"position":%d,"step":"%s","state":"%s","changes":[{"subject":"%s"}]}"""
                .formatted(round, position, step, state, subject);
    }

    /** Of one account that costs five reads. */
    private static long calls(String... steps) throws JsonProcessingException {
        String all = List.of(steps).stream().collect(Collectors.joining(",", "[", "]"));
        return Fewest.calls(new ObjectMapper().readTree(all), 1, 5);
    }
}
