package dev.ponte.console.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private final RouteTable table = RouteTable.ofTheSuite();

    @Test
    void whatServicesAskEachOtherIsNotBehindTheDoor() {
        assertThat(table.find("/internal/kommo/default/api/v4/account")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/webhook/text, GATEWAY",
        "/webhook/audio, GATEWAY",
        "/webhook/status/some-secret, GATEWAY",
        "/webhooks/kommo, GATEWAY",
        "/webhooks/kommo/some-secret, GATEWAY",
        "/webhooks/test, GATEWAY",
        "/api/webhooks, GATEWAY",
        "/api/webhooks/019ab3c4d5e6-0123456789abcdef/replay, GATEWAY",
        "/api/webhooks/replay, GATEWAY",
        "/api/webhooks/budget, GATEWAY",
        "/api/dead-letters, GATEWAY",
        "/api/dead-letters/0a1b2c3d4e5f/replay, GATEWAY",
        "/stats, CONVERSATION",
        "/debug/conversations, CONVERSATION",
        "/conversations/active, CONVERSATION",
        "/reset/conversations, CONVERSATION",
        "/api/conversations/0198a000-0000-7000-8000-000000000001, CONVERSATION",
        "/bot-control, CONVERSATION",
        "/vendedor/comandos, CONVERSATION",
        "/send-response, CONVERSATION",
        "/start-proactive, CONVERSATION",
        "/vendedores, VENDOR",
        "/vendedores/reais, VENDOR",
        "/vendedores/dinamicos, VENDOR",
        "/vendedores/adicionar, VENDOR",
        "/vendedores/sincronizar, VENDOR",
        "/sincronizar/vendedores, VENDOR",
        "/vendedor/conversa/7, VENDOR",
        "/vendedor/contato/7, VENDOR",
        "/vendedor/lead/7, VENDOR",
        "/agendamento/request, SCHEDULING",
        "/api/sync/trigger, SYNC",
        "/api/sync/status, SYNC",
        "/api/sync/webhook, SYNC",
        "/api/kommo/test-connection, CRM",
        "/api/kommo/contacts, CRM",
        "/api/kommo/deals, CRM",
        "/api/kommo/sync, CRM",
        "/kommo/revoked, CRM",
        "/kommo/callback, CRM",
        "/gestao/integracoes/kommo, CRM",
        "/test-kommo-connectivity, CRM",
        "/test-integration, CRM",
        "/test-kommo-lead/7, CRM",
        "/create-test-note/7, CRM"
    })
    void everyPathOfTheContractGoesToItsOwnerAsItIs(String path, SuiteService owner) {
        assertThat(table.find(path))
                .hasValueSatisfying(
                        route -> {
                            assertThat(route.owner()).isEqualTo(owner);
                            assertThat(route.target(path)).isEqualTo(path);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "/api/kommo/webhook, GATEWAY, /webhooks/kommo",
        "/api/kommo/webhook/some-secret, GATEWAY, /webhooks/kommo/some-secret",
        "/openapi/webhook-gateway, GATEWAY, /q/openapi",
        "/openapi/crm-connector, CRM, /q/openapi"
    })
    void someAreServedAtAnotherPath(String path, SuiteService owner, String target) {
        assertThat(table.find(path))
                .hasValueSatisfying(
                        route -> {
                            assertThat(route.owner()).isEqualTo(owner);
                            assertThat(route.target(path)).isEqualTo(target);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/version",
                "/health",
                "/ponte.css",
                "/q/health",
                "/q/metrics",
                "/openapi/console",
                "/openapi/webhook-gateway/q/metrics",
                "/botcontrol",
                "/bot-control/x",
                "/vendedoresx",
                "/conversation"
            })
    void allElseStaysAtTheDoor(String path) {
        assertThat(table.find(path)).isEmpty();
    }

    @Test
    void everyServiceOwnsSomething() {
        assertThat(SuiteRoutes.ROUTES).extracting(Route::owner).contains(SuiteService.values());
    }

    @Test
    void noPathHasTwoOwners() {
        List<Route> twice =
                List.of(Route.to(SuiteService.CRM, "/a"), Route.to(SuiteService.VENDOR, "/a/*"));

        assertThatThrownBy(() -> new RouteTable(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("two routes for /a:");
    }
}
