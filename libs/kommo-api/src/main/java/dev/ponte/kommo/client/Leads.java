package dev.ponte.kommo.client;

import dev.ponte.kommo.entity.Saved;
import dev.ponte.kommo.lead.Lead;
import dev.ponte.kommo.lead.LeadChange;
import dev.ponte.kommo.lead.LossReason;
import dev.ponte.kommo.lead.NewLead;
import dev.ponte.kommo.lead.SavedTogether;
import dev.ponte.kommo.page.Page;
import dev.ponte.kommo.page.Query;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Leads. Of a write Kommo tells only how they are found. */
public final class Leads extends Entities<Lead> {

    Leads(Connector connector) {
        super(new Items<>(connector, "leads", "leads", Lead.class));
    }

    public Uni<List<Saved>> create(List<NewLead> leads) {
        return Writing.create(items().as(Saved.class), items().path(), leads);
    }

    /** Leads with their contacts and companies, which are always new unless given by id. */
    public Uni<List<SavedTogether>> createTogether(List<NewLead> leads) {
        return Writing.create(items().as(SavedTogether.class), "leads/complex", leads);
    }

    public Uni<List<Saved>> update(List<LeadChange> changes) {
        return Writing.update(items().as(Saved.class), items().path(), changes);
    }

    /** Why leads are lost. */
    public Uni<List<LossReason>> lossReasons() {
        return new Items<>(
                        items().connector(), "leads/loss_reasons", "loss_reasons", LossReason.class)
                .page("leads/loss_reasons", Query.NONE.limit(Query.LARGEST_PAGE))
                .map(Page::items);
    }
}
