package dev.ponte.tests.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.local.Instance;
import dev.ponte.local.process.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise 8 with two processes of crm-connector. */
class KommoTokensAreRenewedOnceIT extends KommoTest {

    private static final int CALLERS = 50;

    private List<Instance> replicas;

    @BeforeEach
    void addReplica() throws InterruptedException {
        if (running.suite().instances(Part.CRM).size() < 2) {
            running.suite().addReplica(Part.CRM);
        }
        replicas = running.suite().instances(Part.CRM);
        replicas.getLast().start();
    }

    @AfterEach
    void sendReplicaAway() throws InterruptedException {
        replicas.getLast().stop();
    }

    @Test
    void fifty_that_meet_an_expired_token_at_once_on_two_replicas_renew_it_once() throws Exception {
        String slug = signedIn("slave005");
        String[] admin = bearer("admin");
        long before = renewalsOf("slave005");
        expireTokensOf("slave005");

        List<Future<Http.Answer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                String replica = replicas.get(i % 2).url().toString();
                answers.add(
                        threads.submit(
                                () ->
                                        Http.get(
                                                replica
                                                        + "/internal/kommo/"
                                                        + slug
                                                        + "/api/v4/account",
                                                admin)));
            }
        }

        for (Future<Http.Answer> answer : answers) {
            assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(200);
        }
        assertThat(renewalsOf("slave005")).isEqualTo(before + 1);
    }
}
