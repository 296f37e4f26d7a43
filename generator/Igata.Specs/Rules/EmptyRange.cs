using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class EmptyRange : ISpecRule
{
    private static readonly (string Least, string Most)[] Ranges =
        [("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems"), ("minProperties", "maxProperties")];

    public void Check(Draft draft, Findings findings)
    {
        IEnumerable<LimitsSpec> all =
        [
            .. draft.Shapes.Select(shape => shape.Spec.Limits),
            .. draft.Spec.AllRules().SelectMany(rule => rule.Tests).Select(test => test.Limits),
        ];
        foreach (LimitsSpec limits in all)
        {
            foreach ((string leastWord, string mostWord) in Ranges)
            {
                if (limits[leastWord] is { } least && limits[mostWord] is { } most && JsonNumber.Compare(least.Value, most.Value) > 0)
                {
                    findings.Add(Catalog.EmptyRange, least.Place, leastWord, least.Value, mostWord, most.Value);
                }
            }
        }
    }
}
