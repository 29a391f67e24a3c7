package dev.ponte.kommo.client;

import dev.ponte.kommo.company.Company;
import dev.ponte.kommo.company.CompanyChange;
import dev.ponte.kommo.company.NewCompany;
import dev.ponte.kommo.entity.Saved;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Companies. Of a write Kommo tells only how they are found. */
public final class Companies extends Entities<Company> {

    Companies(Connector connector) {
        super(new Items<>(connector, "companies", "companies", Company.class));
    }

    public Uni<List<Saved>> create(List<NewCompany> companies) {
        return Writing.create(items().as(Saved.class), items().path(), companies);
    }

    public Uni<List<Saved>> update(List<CompanyChange> changes) {
        return Writing.update(items().as(Saved.class), items().path(), changes);
    }
}
