using Igata.Specs.Diagnostics;
using Igata.Specs.Binding;
using Igata.Specs.Names;

namespace Igata.Specs.Rules;

/// <summary>Members of records, cases of unions and options of the client.</summary>
internal sealed class ReservedMemberName : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (BoundRecord record in boundSpec.Records)
        {
            Check(NamedItems.GetFields(record), ReservedNames.InRecords, "every record", record.Def.Name, diagnostics);
        }

        foreach (BoundCases union in boundSpec.Cases)
        {
            Check(NamedItems.GetCases(union), ReservedNames.InUnions, "every union", union.Def.Name, diagnostics);
        }

        Check(NamedItems.GetOptions(boundSpec), ReservedNames.InOptions, "every client among its options", $"{boundSpec.Spec.Api?.Name?.Value}ClientOptions", diagnostics);
    }

    private static void Check(IEnumerable<NamedItems> members, IReadOnlyCollection<string> reserved, string owner, string type, DiagnosticBag diagnostics)
    {
        foreach (NamedItems member in members)
        {
            string? reason = reserved.Contains(member.Name) ? $"{owner} has that name already"
                : member.Name == type ? "no member may be named like its type"
                : null;
            if (reason is not null)
            {
                diagnostics.Add(Catalog.ReservedMemberName, member.Location, member.Wire.Value, member.Name, reason);
            }
        }
    }
}
