package dev.ponte.kit.http;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.CommonProblem;
import dev.ponte.kit.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** Fails in every way that the tests ask for. */
@Path("/open")
@PermitAll
class OpenDoor {

    record Order(@NotBlank String buyer, @Min(1) int amount, List<@Valid Line> lines) {}

    record Line(@NotBlank String product) {}

    @GET
    public String fine() {
        return "fine";
    }

    @GET
    @Path("/conflict")
    public String conflict() {
        throw new ProblemException(
                CommonProblem.CONFLICT,
                new Text("The slot is taken.", "O horário está ocupado."),
                Map.of("slot", "14:00", "status", "may not overwrite"));
    }

    @GET
    @Path("/unexpected")
    public String unexpected() {
        throw new IllegalStateException("password=hunter2 of 5511999999999");
    }

    @GET
    @Path("/limited")
    public String limited(@QueryParam("limit") @Min(1) int limit) {
        return "limit " + limit;
    }

    @POST
    @Path("/orders")
    @Consumes(MediaType.APPLICATION_JSON)
    public String order(@Valid Order order) {
        return order.buyer();
    }
}
