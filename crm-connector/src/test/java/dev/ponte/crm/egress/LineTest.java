package dev.ponte.crm.egress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineTest {

    private final Line<String> line = new Line<>("loja");

    @Test
    void whoIsInteractiveGoesFirstAndEachLaneKeepsItsOrder() {
        line.join("bulk 1", Lane.BULK, 0);
        line.join("bulk 2", Lane.BULK, 1);
        line.join("click 1", Lane.INTERACTIVE, 2);
        line.join("click 2", Lane.INTERACTIVE, 3);

        assertThat(line.next()).isEqualTo("click 1");
        assertThat(line.next()).isEqualTo("click 2");
        assertThat(line.next()).isEqualTo("bulk 1");
        assertThat(line.next()).isEqualTo("bulk 2");
        assertThat(line.next()).isNull();
    }

    @Test
    void oneTurnIsAskedForAtATime() {
        line.join("bulk", Lane.BULK, 0);
        assertThat(line.shouldAsk(0)).isTrue();

        line.asks();

        assertThat(line.shouldAsk(0)).isFalse();
        assertThat(line.asksFrom()).isNull();
    }

    @Test
    void whoWasPutOffAsksLaterUnlessSomebodyUrgentComes() {
        line.join("bulk", Lane.BULK, 0);
        line.asks();
        line.mayAskFrom(100);
        assertThat(line.shouldAsk(99)).isFalse();
        assertThat(line.asksFrom()).isEqualTo(100);

        line.join("click", Lane.INTERACTIVE, 50);

        assertThat(line.shouldAsk(50)).isTrue();
    }

    @Test
    void whoGaveUpTakesNoTurn() {
        line.join("gone", Lane.BULK, 0);
        line.join("here", Lane.BULK, 1);

        line.leave("gone");

        assertThat(line.since()).isEqualTo(1);
        assertThat(line.next()).isEqualTo("here");
        assertThat(line.isEmpty()).isTrue();
    }

    @Test
    void anAccountThatHadATurnWaitsSinceThenHoweverLongItsCallsHave() {
        line.join("first", Lane.BULK, 10);
        line.join("second", Lane.BULK, 10);
        assertThat(line.since()).isEqualTo(10);

        line.served(50);
        line.next();

        assertThat(line.since()).isEqualTo(50);
    }
}
