package dev.ponte.kommo.lead;

import dev.ponte.kommo.json.Flag;
import dev.ponte.kommo.json.Key;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.Listed;
import dev.ponte.kommo.json.Whole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a lead that was created together with its contact and company.
 *
 * @param merged whether duplicate control found the lead, so that none was created
 */
@KommoModel
public record SavedTogether(
        @Key long id,
        @Whole @Nullable Long contactId,
        @Whole @Nullable Long companyId,
        @Listed List<String> requestId,
        @Flag boolean merged) {}
