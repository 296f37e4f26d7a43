using Igata.Import.Model;
using Igata.Import.Tree;

namespace Igata.Import.Shaping;

/// <summary>Describes parameters, which are text and not JSON.</summary>
internal static class ParameterText
{
    /// <summary>Describes a parameter with its documentation.</summary>
    public static SpecMap Describe(ShapingContext context, Parameter parameter, string scope)
    {
        Schema schema = parameter.Schema;
        SpecMap member = context.Types.DescribeMember(schema, isRequired: false, scope, depth: 1);
        bool isList = member["type"] is SpecText { Text: var text } && (text.StartsWith("list of ", StringComparison.Ordinal) || text.StartsWith("set of ", StringComparison.Ordinal));
        if (parameter.Required)
        {
            member.Remove("default");
        }

        Weaken(context, parameter, member);
        if (isList && schema.JoinedBy is { } separator && parameter.Place is ParameterPlace.Query or ParameterPlace.Header && !(parameter.Place == ParameterPlace.Header && separator == ","))
        {
            member.Add("joined-by", separator, SpecTextKind.String);
        }

        if (schema.Nesting is { } nesting && (member["fields"] is not null || member["type"] is SpecText { Text: not "string" }))
        {
            member.Add("nesting", nesting, SpecTextKind.String);
        }

        Lifecycles.Add(member, parameter.Lifecycle);

        if (parameter.Description is { } description)
        {
            member.Remove("summary");
            member.Remove("remarks");
            Documentation.Add(member, description);
        }

        return member;
    }

    // JSON that has no text of its own is text, or JSON in a text.
    private static void Weaken(ShapingContext context, Parameter parameter, SpecMap member)
    {
        if (parameter.IsFamily || parameter.Schema.Nesting is not null)
        {
            return;
        }

        if (member["type"] is SpecText type && type.Text.EndsWith(" or null", StringComparison.Ordinal))
        {
            type.Text = type.Text[..^" or null".Length];
        }

        if (member["type"] is SpecText { Text: "any" } any)
        {
            any.Text = "string";
            if (!parameter.Schema.IsAny)
            {
                context.Report.Weaker(parameter.At, $"The parameter '{parameter.Name}' is a string, which the caller writes.");
            }
        }
        else if (member["fields"] is not null || member["type"] is SpecText { Text: "object" })
        {
            foreach (string keyword in new[] { "fields", "rules", "type" })
            {
                member.Remove(keyword);
            }

            member.Entries.Insert(0, new SpecEntry("type", new SpecText("string", SpecTextKind.Expression), null));
            context.Report.Weaker(parameter.At, $"The parameter '{parameter.Name}' is an object, which has no form there; it is a string, which the caller writes.");
        }
    }
}
