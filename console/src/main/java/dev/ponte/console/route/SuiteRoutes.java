package dev.ponte.console.route;

import static dev.ponte.console.route.Route.to;
import static dev.ponte.console.route.SuiteService.CONVERSATION;
import static dev.ponte.console.route.SuiteService.CRM;
import static dev.ponte.console.route.SuiteService.GATEWAY;
import static dev.ponte.console.route.SuiteService.SCHEDULING;
import static dev.ponte.console.route.SuiteService.SYNC;
import static dev.ponte.console.route.SuiteService.VENDOR;

import java.util.List;

/**
 * Who owns what. The paths are the public contract; which service serves one may change here
 * without anybody noticing.
 */
final class SuiteRoutes {

    static final List<Route> ROUTES =
            List.of(
                    // What machines deliver. Kommo's second address is the same door: its events
                    // are published whichever one an account was set up with.
                    to(GATEWAY, "/webhook/*"),
                    to(GATEWAY, "/webhooks/*"),
                    to(GATEWAY, "/api/kommo/webhook/*", "/webhooks/kommo"),
                    // What became of it, and what could not be handled.
                    to(GATEWAY, "/api/webhooks/*"),
                    to(GATEWAY, "/api/dead-letters/*"),
                    to(CONVERSATION, "/conversations/*"),
                    to(CONVERSATION, "/api/conversations/*"),
                    to(CONVERSATION, "/bot-control"),
                    to(CONVERSATION, "/vendedor/comandos"),
                    to(CONVERSATION, "/send-response"),
                    to(CONVERSATION, "/start-proactive"),
                    to(CONVERSATION, "/reset/conversations"),
                    to(CONVERSATION, "/debug/conversations"),
                    to(CONVERSATION, "/stats"),
                    to(VENDOR, "/vendedores/*"),
                    to(VENDOR, "/vendedor/*"),
                    to(VENDOR, "/sincronizar/vendedores"),
                    to(SCHEDULING, "/agendamento/*"),
                    // With /api/sync/webhook: what a Salesbot asks for is no event to be kept.
                    to(SYNC, "/api/sync/*"),
                    to(CRM, "/api/kommo/*"),
                    to(CRM, "/kommo/callback"),
                    to(CRM, "/kommo/revoked"),
                    to(CRM, "/gestao/integracoes/kommo"),
                    to(CRM, "/test-kommo-connectivity"),
                    to(CRM, "/test-kommo-lead/*"),
                    to(CRM, "/test-integration"),
                    to(CRM, "/create-test-note/*"));

    private SuiteRoutes() {}
}
