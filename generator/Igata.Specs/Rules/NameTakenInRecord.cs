using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Names;

namespace Igata.Specs.Rules;

/// <summary>Members of records, cases of unions and options of the client.</summary>
internal sealed class NameTakenInRecord : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (DraftRecord record in draft.Records)
        {
            Check(Named.Fields(record), TakenNames.InRecords, "every record", record.Def.Name, findings);
        }

        foreach (DraftCases union in draft.Cases)
        {
            Check(Named.Cases(union), TakenNames.InUnions, "every union", union.Def.Name, findings);
        }

        Check(Named.Options(draft), TakenNames.InOptions, "every client among its options", $"{draft.Spec.Api?.Name?.Value}ClientOptions", findings);
    }

    private static void Check(IEnumerable<Named> members, IReadOnlyCollection<string> taken, string owner, string type, Findings findings)
    {
        foreach (Named member in members)
        {
            string? why = taken.Contains(member.Name) ? $"{owner} has that name already"
                : member.Name == type ? "no member may be named like its type"
                : null;
            if (why is not null)
            {
                findings.Add(Catalog.NameTakenInRecord, member.Place, member.Wire.Value, member.Name, why);
            }
        }
    }
}
