using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class UnusedDirection : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (!boundSpec.Records.Exists(HasDirections))
        {
            return;
        }

        HashSet<string> sent = Find(boundSpec, [.. boundSpec.Methods.Select(method => method.Model.Request), .. boundSpec.Webhooks.SelectMany(webhook => webhook.Model.Responses)]);
        HashSet<string> received = Find(boundSpec, [.. boundSpec.Methods.Select(method => method.Model.Response), .. boundSpec.Webhooks.Select(webhook => webhook.Model.Call.Request)]);
        // A record that others include is in a message if one of these is.
        HashSet<SourceLocation> used = [.. GetKeywords(boundSpec, sent, field => field.Shape.ReadOnly), .. GetKeywords(boundSpec, received, field => field.Shape.WriteOnly)];
        foreach (BoundRecord record in boundSpec.Records.Where(record => !record.Def.Positional))
        {
            HashSet<string> members = [.. record.Def.Fields.Where(field => field is { Location: FieldLocation.Member, IsFamily: false }).Select(field => field.Wire)];
            foreach (FieldSpec field in record.Fields.Fields.Where(field => members.Contains(field.Wire.Value)))
            {
                Report(field.Shape.ReadOnly, field, used, Catalog.UnusedReadOnly, diagnostics);
                Report(field.Shape.WriteOnly, field, used, Catalog.UnusedWriteOnly, diagnostics);
            }
        }
    }

    private static bool HasDirections(BoundRecord record)
    {
        IReadOnlyList<FieldSpec> fields = record.Fields.Fields;
        for (int i = 0; i < fields.Count; i++)
        {
            if (fields[i].Shape is { ReadOnly: not null } or { WriteOnly: not null })
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<SourceLocation> GetKeywords(BoundSpec boundSpec, HashSet<string> messages, Func<FieldSpec, Located<bool>?> keyword) =>
        boundSpec.Records.Where(record => messages.Contains(record.Def.Name)).SelectMany(record => record.Fields.Fields).Select(keyword).OfType<Located<bool>>().Select(found => found.Location);

    private static void Report(Located<bool>? keyword, FieldSpec field, HashSet<SourceLocation> used, DiagnosticRule rule, DiagnosticBag diagnostics)
    {
        if (keyword is { Value: true } && !used.Contains(keyword.Location))
        {
            diagnostics.Add(rule, keyword.Location, field.Wire.Value);
        }
    }

    /// <summary>Finds the types that some messages contain.</summary>
    private static HashSet<string> Find(BoundSpec boundSpec, IEnumerable<TypeRef?> messages)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<TypeRef>(messages.OfType<TypeRef>());
        while (open.Count > 0)
        {
            foreach (TypeRef part in GetParts(open.Pop(), boundSpec, found))
            {
                open.Push(part);
            }
        }

        return found;
    }

    private static IEnumerable<TypeRef> GetParts(TypeRef type, BoundSpec boundSpec, HashSet<string> found) => type switch
    {
        DefinedType defined when found.Add(defined.Name) && boundSpec.FindType(defined.Name) is { } definition => definition switch
        {
            RecordDef record => record.Fields.Select(field => field.Type),
            UnionDef union => union.Cases.Select(unionCase => unionCase.Type),
            _ => [],
        },
        _ => TypeExpressions.GetPart(type) is { } part ? [part] : [],
    };
}
