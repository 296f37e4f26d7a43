using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Finds the other files whose locations the declarations of a file have.</summary>
internal static class BoundLocations
{
    public static HashSet<string> FindFiles(BoundSpec view, string own)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (BoundShape shape in view.Shapes)
        {
            Add(shape.Spec.Location);
        }

        foreach (BoundRecord record in view.Records)
        {
            Add(record.Location);
            AddFields(record.Fields);
            AddRules(record.Rules);
        }

        foreach (BoundUnion union in view.Unions)
        {
            Add(union.Location);
            union.Terms.Cases.ToList().ForEach(term => Add(term.Expr.Location));
        }

        foreach (BoundCases union in view.Cases)
        {
            Add(union.Location);
            AddFields(union.Cases);
        }

        view.Enums.ForEach(boundEnum => Add(boundEnum.Location));
        view.Bodies.ForEach(body => Add(body.Spec.Location));
        view.Spec.Methods.ForEach(method => AddRules(method.Rules));
        return found;

        void AddFields(FieldsSpec fields)
        {
            Add(fields.Location);
            foreach (FieldSpec field in fields.Fields)
            {
                Add(field.Wire.Location);
            }
        }

        void AddRules(IReadOnlyList<RuleSpec> rules)
        {
            foreach (RuleSpec rule in rules)
            {
                Add(rule.Location);
            }
        }

        void Add(SourceLocation location)
        {
            if (!ReferenceEquals(location.File, own) && location.File != own)
            {
                found.Add(location.File);
            }
        }
    }
}
