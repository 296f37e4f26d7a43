using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;

namespace Igata.Specs.Rules;

/// <summary>A record that needs itself. Records are built from the inside out; what remains at the end has no inside.</summary>
internal sealed class EndlessType : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        HashSet<string> buildable = Buildable(draft);
        foreach (DraftRecord record in draft.Records)
        {
            if (!buildable.Contains(record.Def.Name) && Through(record.Def, draft, buildable) is { } field)
            {
                findings.Add(Catalog.EndlessType, record.Place, record.Def.Name, field.Wire);
            }
        }
    }

    private static HashSet<string> Buildable(Draft draft)
    {
        var buildable = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Dictionary<string, List<TypeDef>>(StringComparer.Ordinal);
        var ready = new Queue<TypeDef>(draft.Types.Values);
        while (ready.Count > 0)
        {
            TypeDef type = ready.Dequeue();
            if (buildable.Contains(type.Name))
            {
                continue;
            }

            if (Missing(type, draft, buildable) is { } missing)
            {
                waiting[missing] = [.. waiting.TryGetValue(missing, out List<TypeDef>? others) ? others : [], type];
                continue;
            }

            buildable.Add(type.Name);
            if (waiting.TryGetValue(type.Name, out List<TypeDef>? freed))
            {
                freed.ForEach(ready.Enqueue);
                waiting.Remove(type.Name);
            }
        }

        return buildable;
    }

    /// <summary>A type that must be built first.</summary>
    private static string? Missing(TypeDef type, Draft draft, HashSet<string> buildable) => type switch
    {
        RecordDef record => Needs(record).Select(need => need.Name).FirstOrDefault(name => IsMissing(name, draft, buildable)),
        UnionDef union when union.Cases.Count > 0 && union.Cases.All(choice => choice.Type is DefinedType of && IsMissing(of.Name, draft, buildable)) =>
            ((DefinedType)union.Cases[0].Type).Name,
        _ => null,
    };

    private static IEnumerable<(string Name, Field Field)> Needs(RecordDef record) => record.Fields
        .Where(field => !field.Optional && field.Type is DefinedType)
        .Select(field => (((DefinedType)field.Type).Name, field));

    private static bool IsMissing(string name, Draft draft, HashSet<string> buildable) =>
        !buildable.Contains(name) && draft.Types.TryGetValue(name, out TypeDef? type) && type is not EnumDef;

    /// <summary>The member through which a record needs itself; null when it only needs such a record.</summary>
    private static Field? Through(RecordDef record, Draft draft, HashSet<string> buildable)
    {
        (string Name, Field Field) first = Needs(record).FirstOrDefault(need => IsMissing(need.Name, draft, buildable));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? next = first.Name;
        while (next is not null && next != record.Name && seen.Add(next))
        {
            next = Missing(draft.Types[next], draft, buildable);
        }

        return next == record.Name ? first.Field : null;
    }
}
