package dev.ponte.tests.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.tests.drill.Letter.Author;
import dev.ponte.tests.load.ZapiDeliveries;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TrafficTest {

    private static final Plan PLAN = Plan.small(7, 3, 4).copied(3).shuffled(0.3);

    @Test
    void everyLetterIsDeliveredAsOftenAsPlanned() {
        Traffic traffic = new Traffic(PLAN.takingOver(3));
        List<Shipment> all = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            all.addAll(traffic.shipments(round));
        }

        Map<Letter, Long> copies =
                all.stream()
                        .collect(Collectors.groupingBy(Shipment::letter, Collectors.counting()));
        assertThat(copies.keySet()).containsExactlyInAnyOrderElementsOf(traffic.letters());
        assertThat(copies.values()).containsOnly(3L);
        assertThat(traffic.deliveries()).isEqualTo(all.size());
    }

    @Test
    void eachChatWritesABurstInEachRoundInOrder() {
        Traffic traffic = new Traffic(PLAN);

        for (int round = 0; round < 3; round++) {
            Map<Integer, List<Integer>> positions =
                    traffic.letters(round).stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Letter::chat,
                                            Collectors.mapping(
                                                    Letter::position, Collectors.toList())));
            assertThat(positions).hasSize(7);
            assertThat(positions.values()).allMatch(List.of(0, 1, 2, 3)::equals);
        }
    }

    @Test
    void onlyRepeatsComeLateAndNoneAfterTheLastRound() {
        Traffic traffic = new Traffic(PLAN);

        for (int round = 0; round < 3; round++) {
            int now = round;
            assertThat(traffic.shipments(round))
                    .filteredOn(shipment -> shipment.letter().round() != now)
                    .allMatch(shipment -> shipment.copy() == 2)
                    .allMatch(shipment -> shipment.letter().round() == now - 1);
        }
        assertThat(traffic.shipments(1)).anyMatch(shipment -> shipment.letter().round() == 0);
    }

    @Test
    void theSameSeedGivesTheSameOrderAndAnotherAnother() {
        assertThat(new Traffic(PLAN).shipments(1)).isEqualTo(new Traffic(PLAN).shipments(1));
        assertThat(new Traffic(PLAN.seeded(2)).shipments(1))
                .isNotEqualTo(new Traffic(PLAN).shipments(1));
    }

    @Test
    void withoutShufflingABurstComesAsItWasWritten() {
        Traffic traffic = new Traffic(Plan.small(5, 1, 4).copied(2));

        List<Integer> positions =
                traffic.shipments(0).stream()
                        .map(shipment -> shipment.letter().position())
                        .toList();
        assertThat(positions).isSorted();
    }

    @Test
    void aTakenOverChatIsTheBotsUntilTheRoundOfTheTakeOver() {
        Plan plan = PLAN.takingOver(3);
        Traffic traffic = new Traffic(plan);

        assertThat(traffic.letters())
                .filteredOn(letter -> letter.author() == Author.SELLER)
                .extracting(Letter::chat)
                .containsExactlyInAnyOrder(0, 3, 6);
        assertThat(plan.answered(3, 0)).isTrue();
        assertThat(plan.answered(3, 1)).isFalse();
        assertThat(plan.answered(3, 2)).isFalse();
        assertThat(plan.answered(1, 2)).isTrue();
    }

    @Test
    void idsAreThoseThatTheLoadGeneratorWrites() {
        Traffic traffic = new Traffic(PLAN.takingOver(3));
        ZapiDeliveries deliveries = new ZapiDeliveries("secret", traffic.chats(), PLAN.seed());

        for (Letter letter : traffic.letters()) {
            byte[] body =
                    letter.author() == Author.CUSTOMER
                            ? deliveries.at(letter.number()).body()
                            : deliveries.typed(letter.chat(), letter.number()).body();
            assertThat(new String(body, StandardCharsets.UTF_8))
                    .contains("\"messageId\":\"" + letter.id(PLAN.seed()) + '"')
                    .contains("\"phone\":\"" + traffic.phone(letter.chat()) + '"');
        }
    }
}
