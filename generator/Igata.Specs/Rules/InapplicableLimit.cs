using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class InapplicableLimit : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (BoundShape shape in boundSpec.Shapes)
        {
            Check(shape.Spec.Limits, shape.Type, diagnostics);
        }

        foreach ((TestSpec test, Field field) in RuleMemberNames.GetTests(boundSpec))
        {
            Check(test.Limits, field.Type, diagnostics);
        }
    }

    private static void Check(LimitsSpec limits, TypeRef type, DiagnosticBag diagnostics)
    {
        if (limits.All.Count == 0)
        {
            return;
        }

        TypeRef unwrapped = TypeRefExtensions.Reveal(type);
        foreach (KeyValuePair<string, Located<string>> limit in limits.All)
        {
            if (!TypeRefExtensions.IsUnknown(unwrapped) && !LimitInfo.Find(limit.Key).AppliesTo(unwrapped))
            {
                diagnostics.Add(Catalog.InapplicableLimit, limit.Value.Location, limit.Key, TypeDescriptions.Format(unwrapped));
            }
            else if (LimitInfo.Find(limit.Key).Accepts is not null && unwrapped is ScalarType { Kind: var kind } scalar && !TypeRefExtensions.IsUnknown(scalar))
            {
                CheckBound(limit.Key, limit.Value, kind.GetInfo(), diagnostics);
            }
        }
    }

    private static void CheckBound(string keyword, Located<string> bound, ScalarInfo scalar, DiagnosticBag diagnostics)
    {
        bool isNumber = LimitBound.IsNumber(bound.Value);
        if (isNumber != scalar.IsNumber || (scalar.IsText && !scalar.AcceptsText(bound.Value)))
        {
            string found = isNumber ? bound.Value : $"the string '{bound.Value}'";
            diagnostics.Add(Catalog.WrongBound, bound.Location, keyword, scalar.Description, found);
        }
        else if (LimitInfo.Find(keyword).Group is LimitGroup.Step && JsonNumber.Compare(bound.Value, "0") <= 0)
        {
            diagnostics.Add(Catalog.WrongStep, bound.Location, keyword, bound.Value);
        }
        else if (scalar.IsInteger && !JsonNumber.IsWhole(bound.Value))
        {
            diagnostics.Add(Catalog.FractionalLimit, bound.Location, keyword, bound.Value);
        }
    }
}
