using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class EmptyRange : ISpecRule
{
    private static readonly (string MinKeyword, string MaxKeyword)[] Ranges =
        [("minimum", "maximum"), ("minimum", "exclusiveMaximum"), ("exclusiveMinimum", "maximum"), ("exclusiveMinimum", "exclusiveMaximum"), ("minLength", "maxLength"), ("minItems", "maxItems"), ("minProperties", "maxProperties")];

    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        IEnumerable<LimitsSpec> several =
        [
            .. boundSpec.Shapes.Where(shape => shape.Spec.Limits.All.Count > 1).Select(shape => shape.Spec.Limits),
            .. boundSpec.Spec.GetAllRules().SelectMany(rule => rule.Tests).Select(test => test.Limits),
        ];
        foreach (LimitsSpec limits in several)
        {
            foreach ((string minKeyword, string maxKeyword) in Ranges)
            {
                if (limits[minKeyword] is { } min && limits[maxKeyword] is { } max)
                {
                    int order = LimitBound.Compare(min.Value, max.Value);
                    bool isExclusive = LimitInfo.Find(minKeyword).IsExclusive || LimitInfo.Find(maxKeyword).IsExclusive;
                    if (order > 0 || (order == 0 && isExclusive))
                    {
                        diagnostics.Add(order > 0 ? Catalog.EmptyRange : Catalog.EmptyExclusiveRange, min.Location, minKeyword, min.Value, maxKeyword, max.Value);
                    }
                }
            }
        }
    }
}
