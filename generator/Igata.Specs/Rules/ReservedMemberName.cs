using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Names;

namespace Igata.Specs.Rules;

/// <summary>Reports reserved names of members of records, cases of unions, methods of JSON-RPC and options of the client.</summary>
internal sealed class ReservedMemberName : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        IReadOnlyList<NamedItem[]> fields = NamedItem.GetFields(boundSpec);
        for (int i = 0; i < fields.Count; i++)
        {
            Check(fields[i], ReservedNames.InRecords, Catalog.ReservedRecordMember, boundSpec.Records[i].Def.Name, diagnostics);
        }

        foreach (BoundCases union in boundSpec.Cases)
        {
            Check(NamedItem.GetCaseMembers(union), ReservedNames.InUnions, Catalog.ReservedUnionMember, union.Def.Name, diagnostics);
        }

        if (boundSpec.Spec.Api?.Kind is Protocol.JsonRpc)
        {
            Check(NamedItem.GetMethods(boundSpec), ReservedNames.InCalls, Catalog.ReservedCall, $"{boundSpec.Spec.Api.Name?.Value}Calls", diagnostics);
        }

        Check(NamedItem.GetOptions(boundSpec), ReservedNames.InOptions, Catalog.ReservedOption, $"{boundSpec.Spec.Api?.Name?.Value}ClientOptions", diagnostics);
    }

    private static void Check(IEnumerable<NamedItem> members, IReadOnlyCollection<string> reserved, DiagnosticRule reservedName, string type, DiagnosticBag diagnostics)
    {
        foreach (NamedItem member in members)
        {
            DiagnosticRule? rule = reserved.Contains(member.Name) ? reservedName : member.Name == type ? Catalog.MemberNamedLikeType : null;
            if (rule is not null)
            {
                diagnostics.Add(rule, member.Location, member.Wire.Value, member.Name);
            }
        }
    }
}
