using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Names;

namespace Igata.Specs.Rules;

internal sealed class NameTakenInRecord : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (DraftRecord record in draft.Records)
        {
            foreach (Named field in Named.Fields(record))
            {
                string? why = TakenNames.InRecords.Contains(field.Name) ? "every record has that name already"
                    : field.Name == record.Def.Name ? "no member may be named like its type"
                    : null;
                if (why is not null)
                {
                    findings.Add(Catalog.NameTakenInRecord, field.Place, field.Wire.Value, field.Name, why);
                }
            }
        }
    }
}
