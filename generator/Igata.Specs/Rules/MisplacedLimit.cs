using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class MisplacedLimit : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (DraftShape shape in draft.Shapes)
        {
            Check(shape.Spec.Limits, shape.Type, findings);
        }

        foreach ((TestSpec test, Field field) in RuleMembers.Tests(draft))
        {
            Check(test.Limits, field.Type, findings);
        }
    }

    private static void Check(LimitsSpec limits, TypeRef type, Findings findings)
    {
        TypeRef core = TypeRefs.Core(type);
        foreach (KeyValuePair<string, Located<string>> limit in limits.ByKeyword)
        {
            if (!TypeRefs.IsUnknown(core) && !Limits(limit.Key, core))
            {
                findings.Add(Catalog.MisplacedLimit, limit.Value.Place, limit.Key, TypeWords.Of(core));
            }
            else if (limit.Key is "minimum" or "maximum" && core is ScalarType { Kind: var kind } && ScalarCheck.IsWhole(kind) && !JsonNumber.IsWhole(limit.Value.Value))
            {
                findings.Add(Catalog.WrongValue, limit.Value.Place, limit.Value.Value, "a number with a fraction or an exponent", "a whole number");
            }
        }
    }

    private static bool Limits(string keyword, TypeRef core) => keyword switch
    {
        "minimum" or "maximum" => core is ScalarType number && ScalarCheck.IsNumber(number.Kind),
        "minLength" or "maxLength" or "pattern" => core is ScalarType { Kind: ScalarKind.String },
        "maxBytes" => core is ScalarType { Kind: ScalarKind.String or ScalarKind.Bytes or ScalarKind.File },
        "minItems" or "maxItems" => core is ListType,
        _ => core is MapType or ScalarType { Kind: ScalarKind.Object },
    };
}
