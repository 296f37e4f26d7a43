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
        HashSet<string> endless = OnCircles(draft, buildable);
        foreach (DraftRecord record in draft.Records)
        {
            if (endless.Contains(record.Def.Name))
            {
                string through = Needs(record.Def).First(need => IsMissing(need.Name, draft, buildable)).Field.Wire;
                findings.Add(Catalog.EndlessType, record.Place, record.Def.Name, through);
            }
        }

        // A union by member is as endless as its records, which were told.
        foreach (DraftCases union in draft.Cases.Where(union => union.Def.Form == UnionForm.ByKey && endless.Contains(union.Def.Name)))
        {
            findings.Add(Catalog.EndlessType, union.Place, union.Def.Name, union.Def.Cases[0].Wire!);
        }
    }

    /// <summary>What needs itself, and not only something that does. Each follows one thread, so each is walked once.</summary>
    private static HashSet<string> OnCircles(Draft draft, HashSet<string> buildable)
    {
        var onCircles = new HashSet<string>(StringComparer.Ordinal);
        var walked = new HashSet<string>(StringComparer.Ordinal);
        foreach (string start in draft.Types.Keys.Where(name => !buildable.Contains(name)))
        {
            var way = new List<string>();
            string? at = start;
            while (at is not null && walked.Add(at))
            {
                way.Add(at);
                at = Missing(draft.Types[at], draft, buildable);
            }

            int circle = at is null ? -1 : way.IndexOf(at);
            onCircles.UnionWith(circle < 0 ? [] : way.Skip(circle));
        }

        return onCircles;
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
                if (!waiting.TryGetValue(missing, out List<TypeDef>? others))
                {
                    waiting.Add(missing, others = []);
                }

                others.Add(type);
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
}
