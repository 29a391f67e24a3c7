package dev.ponte.sync.api;

import dev.ponte.kit.i18n.Languages;
import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.log.LogKey;
import dev.ponte.kit.log.LogLine;
import dev.ponte.kit.problem.CommonProblem;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.problem.ProblemType;
import dev.ponte.sync.api.ImportView.RowView;
import dev.ponte.sync.join.RowResult;
import dev.ponte.sync.join.RowResult.Outcome;
import dev.ponte.sync.kommo.CrmRefusedException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What became of rows, in words. */
final class RowViews {

    private static final Logger LOG = Logger.getLogger(RowViews.class);

    private static final Text TOKEN_KEPT =
            new Text(
                    "The account is connected already; its token was not replaced",
                    "A conta já está conectada; o token dela não foi substituído");

    private final Predicate<String> sees;
    private final Locale locale;

    private RowViews(Predicate<String> sees, Locale locale) {
        this.sees = sees;
        this.locale = locale;
    }

    /**
     * @param language {@code Accept-Language}
     */
    static ImportView of(
            List<RowResult> results,
            boolean dryRun,
            Predicate<String> sees,
            @Nullable String language) {
        RowViews views = new RowViews(sees, Languages.best(language));
        List<RowView> rows = results.stream().map(views::view).toList();
        return new ImportView(
                dryRun,
                count(rows, "created"),
                count(rows, "updated"),
                count(rows, "unchanged"),
                count(rows, "error"),
                rows);
    }

    private static int count(List<RowView> rows, String result) {
        return (int) rows.stream().filter(row -> row.result().equals(result)).count();
    }

    private RowView view(RowResult row) {
        return switch (row.outcome()) {
            case Outcome.Created _ -> view(row, "created", null, null);
            case Outcome.Updated(boolean kept) -> view(row, "updated", kept);
            case Outcome.Unchanged(boolean kept) -> view(row, "unchanged", kept);
            case Outcome.Invalid(Text fault) ->
                    view(row, "error", MemberProblem.ROW.code(), fault.in(locale));
            case Outcome.Refused(Throwable failure) -> refused(row, failure);
        };
    }

    private RowView view(RowResult row, String result, boolean tokenKept) {
        return tokenKept
                ? view(row, result, "token-kept", TOKEN_KEPT.in(locale))
                : view(row, result, null, null);
    }

    private RowView refused(RowResult row, Throwable failure) {
        if (failure instanceof CrmRefusedException refused) {
            return view(row, "error", refused.code(), refused.text());
        }
        if (Refusals.problem(failure, sees) instanceof ProblemException problem) {
            return view(row, "error", problem.type().code(), words(problem));
        }
        LogLine.of("row of a sheet not taken")
                .with(LogKey.ACCOUNT, row.account())
                .with(LogKey.ERROR, failure.getClass().getSimpleName())
                .log(LOG, Logger.Level.ERROR);
        ProblemType internal = CommonProblem.INTERNAL;
        return view(row, "error", internal.code(), internal.title().in(locale));
    }

    private String words(ProblemException problem) {
        String title = problem.type().title().in(locale);
        Text detail = problem.detail();
        return detail == null ? title : title + ": " + detail.in(locale);
    }

    private static RowView view(
            RowResult row, String result, @Nullable String code, @Nullable String reason) {
        return new RowView(row.number(), row.account(), result, code, reason);
    }
}
