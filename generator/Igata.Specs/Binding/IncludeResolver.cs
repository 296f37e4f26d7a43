using System.Runtime.CompilerServices;
using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Copies the members and the rules of included records. The types have no relation in C#.</summary>
internal sealed class IncludeResolver(BoundSpec boundSpec)
{
    private readonly ConditionalWeakTable<ShapeSpec, IncludedMembers> _resolved = new();

    public IncludedMembers Resolve(ShapeSpec shape) => Resolve(shape, []);

    /// <summary>Returns the members of a named record, or reports why there are none.</summary>
    public IncludedMembers? ResolveRecord(Located<string> name) => FindMembers(name, []);

    /// <summary>Returns whether a name, or the name that it is an alias of, is that of a record.</summary>
    public bool IsRecord(string name)
    {
        for (int depth = 0; depth <= TypeResolver.MaxAliasDepth && boundSpec.DeclaredTypes.TryGetValue(name, out TypeSpec? type); depth++)
        {
            if (type.Shape.DefinesRecord || type.Shape.Type is not NameExpr alias)
            {
                return type.Shape.DefinesRecord;
            }

            name = alias.Name;
        }

        return false;
    }

    private IncludedMembers Resolve(ShapeSpec shape, IReadOnlyList<string> path)
    {
        if (shape.Include is null)
        {
            return new IncludedMembers(shape.Fields!, shape.Rules);
        }

        if (!_resolved.TryGetValue(shape, out IncludedMembers? members))
        {
            // Within a cycle, which is an error, the result depends on where it begins. It is kept, so that each record is merged once.
            members = Merge(shape, path);
            _resolved.GetValue(shape, _ => members);
        }

        return members;
    }

    private IncludedMembers Merge(ShapeSpec shape, IReadOnlyList<string> path)
    {
        var own = new HashSet<string>((shape.Fields?.Fields ?? []).Select(field => field.Wire.Value), StringComparer.Ordinal);
        var fields = new List<FieldSpec>();
        var rules = new List<RuleSpec>();
        var sources = new Dictionary<string, Located<string>>(StringComparer.Ordinal);
        foreach (Located<string> include in shape.Include!)
        {
            if (FindMembers(include, path) is not { } included)
            {
                continue;
            }

            rules.AddRange(included.Rules.Where(rule => !rules.Any(other => ReferenceEquals(other, rule))));
            foreach (FieldSpec field in included.Fields.Fields)
            {
                string name = field.Wire.Value;
                FieldSpec? other = fields.Find(candidate => candidate.Wire.Value == name);
                if (other is null)
                {
                    fields.Add(field);
                    sources.Add(name, include);
                }
                else if (!own.Contains(name) && !ReferenceEquals(other, field) && ShapeText.Format(other) != ShapeText.Format(field))
                {
                    Located<string> first = sources[name];
                    boundSpec.IncludeProblems.Add((include.Location, new DiagnosticReason(Catalog.IncludedTwice, include.Value, first.Value, name)));
                    boundSpec.IncludeProblems.Add((first.Location, new DiagnosticReason(Catalog.IncludedTwice, first.Value, include.Value, name)));
                }
            }
        }

        foreach (FieldSpec field in shape.Fields?.Fields ?? [])
        {
            int index = fields.FindIndex(candidate => candidate.Wire.Value == field.Wire.Value);
            if (index < 0)
            {
                fields.Add(field);
            }
            else
            {
                fields[index] = field;
            }
        }

        return new IncludedMembers(new FieldsSpec(fields, shape.Fields?.Location ?? shape.Location), [.. rules, .. shape.Rules]);
    }

    /// <summary>Finds the members of a named record, or reports why there are none.</summary>
    private IncludedMembers? FindMembers(Located<string> include, IReadOnlyList<string> path)
    {
        string name = include.Value;
        bool isSecret = false;
        for (int depth = 0; depth <= TypeResolver.MaxAliasDepth && boundSpec.DeclaredTypes.TryGetValue(name, out TypeSpec? type); depth++)
        {
            isSecret |= type.Shape.Secret?.Value == true;
            if (type.Shape.DefinesRecord)
            {
                return isSecret ? Report(include, new DiagnosticReason(Catalog.IncludedSecret, include.Value))
                    : path.Contains(name) ? ReportCycle(type, path)
                    : path.Count == TypeResolver.MaxAliasDepth ? ReportTooDeep(include)
                    : Resolve(type.Shape, [.. path, name]);
            }

            if (type.Shape.Type is not NameExpr alias)
            {
                return Report(include, new DiagnosticReason(Catalog.IncludedNotRecord, include.Value));
            }

            name = alias.Name;
        }

        return Report(include, new DiagnosticReason(
            Catalog.UnknownType, name, SpellingSuggestion.CreateForType(name, boundSpec.DeclaredTypes.Keys, [])));
    }

    private IncludedMembers? ReportCycle(TypeSpec type, IReadOnlyList<string> path)
    {
        string name = type.Name.Value;
        boundSpec.Cycles.Add((type, string.Join(" includes ", path.SkipWhile(other => other != name).Append(name))));
        return null;
    }

    private IncludedMembers? ReportTooDeep(Located<string> include)
    {
        boundSpec.TooDeepLocations.Add(include.Location);
        return null;
    }

    private IncludedMembers? Report(Located<string> include, DiagnosticReason reason)
    {
        boundSpec.IncludeProblems.Add((include.Location, reason));
        return null;
    }
}

/// <summary>The members and the rules of a record, with those of the records that it includes.</summary>
internal sealed record IncludedMembers(FieldsSpec Fields, IReadOnlyList<RuleSpec> Rules);
