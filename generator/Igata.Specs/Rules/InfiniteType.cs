using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Rules;

/// <summary>Reports records that require themselves. Types are completed from the inside out; the remaining types contain a cycle.</summary>
internal sealed class InfiniteType : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        HashSet<string> buildable = FindFiniteTypes(boundSpec);
        HashSet<string> endless = FindCyclicTypes(boundSpec, buildable);
        foreach (BoundRecord record in boundSpec.Records)
        {
            if (endless.Contains(record.Def.Name))
            {
                string through = GetRequiredRecords(record.Def).First(need => IsMissing(need.Name, boundSpec, buildable)).Field.Wire;
                diagnostics.Add(Catalog.InfiniteType, record.Location, record.Def.Name, through);
            }
        }

        // The records of a union by member were reported already.
        foreach (BoundCases union in boundSpec.Cases.Where(union => union.Def.Form == UnionForm.ByKey && endless.Contains(union.Def.Name)))
        {
            diagnostics.Add(Catalog.InfiniteType, union.Location, union.Def.Name, union.Def.Cases[0].Wire!);
        }
    }

    /// <summary>Finds the types on a cycle, not those that only lead to one. Each type has one successor, so each is visited once.</summary>
    private static HashSet<string> FindCyclicTypes(BoundSpec boundSpec, HashSet<string> buildable)
    {
        var onCircles = new HashSet<string>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (string start in boundSpec.DistinctTypes.Select(type => type.Name).Where(name => !buildable.Contains(name)))
        {
            var path = new List<string>();
            string? current = start;
            while (current is not null && visited.Add(current))
            {
                path.Add(current);
                current = FindMissingType(boundSpec.FindType(current)!, boundSpec, buildable);
            }

            int circle = current is null ? -1 : path.IndexOf(current);
            onCircles.UnionWith(circle < 0 ? [] : path.Skip(circle));
        }

        return onCircles;
    }

    private static HashSet<string> FindFiniteTypes(BoundSpec boundSpec)
    {
        var buildable = new HashSet<string>(StringComparer.Ordinal);
        var dependents = new Dictionary<string, List<TypeDef>>(StringComparer.Ordinal);
        var ready = new Queue<TypeDef>(boundSpec.DistinctTypes);
        while (ready.Count > 0)
        {
            TypeDef type = ready.Dequeue();
            if (buildable.Contains(type.Name))
            {
                continue;
            }

            if (FindMissingType(type, boundSpec, buildable) is { } missing)
            {
                if (!dependents.TryGetValue(missing, out List<TypeDef>? others))
                {
                    dependents.Add(missing, others = []);
                }

                others.Add(type);
                continue;
            }

            buildable.Add(type.Name);
            if (dependents.TryGetValue(type.Name, out List<TypeDef>? freed))
            {
                freed.ForEach(ready.Enqueue);
                dependents.Remove(type.Name);
            }
        }

        return buildable;
    }

    /// <summary>Finds a required type that is not complete.</summary>
    private static string? FindMissingType(TypeDef type, BoundSpec boundSpec, HashSet<string> buildable) => type switch
    {
        RecordDef record => FindMissingMember(record, boundSpec, buildable),
        UnionDef { Form: not UnionForm.Views } union when union.Cases.Count > 0 && union.Cases.All(unionCase => unionCase.Type is DefinedType caseType && IsMissing(caseType.Name, boundSpec, buildable)) =>
            ((DefinedType)union.Cases[0].Type).Name,
        _ => null,
    };

    private static string? FindMissingMember(RecordDef record, BoundSpec boundSpec, HashSet<string> buildable)
    {
        for (int i = 0; i < record.Fields.Count; i++)
        {
            if (!record.Fields[i].Optional && GetContent(record.Fields[i].Type) is DefinedType { Name: var name } && IsMissing(name, boundSpec, buildable))
            {
                return name;
            }
        }

        return null;
    }

    private static IEnumerable<(string Name, Field Field)> GetRequiredRecords(RecordDef record) => record.Fields
        .Select(field => (Type: GetContent(field.Type) as DefinedType, Field: field))
        .Where(need => !need.Field.Optional && need.Type is not null)
        .Select(need => (need.Type!.Name, need.Field));

    private static TypeRef GetContent(TypeRef type) => type switch
    {
        SecretType secret => GetContent(secret.Inner),
        EncodedType encoded => GetContent(encoded.Inner),
        _ => type,
    };

    private static bool IsMissing(string name, BoundSpec boundSpec, HashSet<string> buildable) =>
        !buildable.Contains(name) && boundSpec.FindType(name) is not (null or EnumDef);
}
