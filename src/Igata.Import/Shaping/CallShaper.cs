using Igata.Import.Model;
using Igata.Import.Tree;
using Igata.Specs.Names;

namespace Igata.Import.Shaping;

/// <summary>Describes operations of protocols that have one request and one response.</summary>
internal sealed class CallShaper(ShapingContext context)
{
    private const int MaxShort = 3;

    /// <summary>Describes an operation as a method.</summary>
    public SpecMap Describe(Operation operation, string name, string key)
    {
        var map = new SpecMap { IsBlock = true };
        Documentation.Add(map, Documentation.Repeats(operation.Summary, name) ? null : operation.Summary, operation.Description);
        if (CSharpName.Create(key) != name)
        {
            map.Add("as", name, SpecTextKind.Text);
        }

        Lifecycles.Add(map, operation.Lifecycle);

        if (operation.Idempotent is true)
        {
            map.Add("idempotent", "true", SpecTextKind.Literal);
        }

        RestShaper.AddTraits(map, operation);
        bool isTarget = context.Api.Protocol == ApiProtocol.TargetHeader;
        if (operation.Positional is { } positional)
        {
            AddPositional(map, positional, operation, name);
        }
        else if (operation.Request is { } request)
        {
            AddRequest(map, isTarget ? "request" : "params", request, name);
        }

        if (operation.Result is { } result)
        {
            AddResult(map, isTarget ? "response" : "result", result, name);
        }

        if (operation.Pages is { } pages)
        {
            map.Add("pages", PagesShaper.Describe(pages), pages.At);
        }

        return map;
    }

    /// <summary>Adds what a call sends.</summary>
    public void AddRequest(SpecMap map, string keyword, Schema request, string name)
    {
        SpecMap described = context.Types.Describe(request, name + "Request", 0);
        if (described.Entries is [{ Key: "fields", Value: SpecMap fields }])
        {
            map.Add(keyword, fields, request.At);
            AddShort(map, fields);
        }
        else
        {
            bool isEmpty = described["type"] is SpecText { Text: "object" or "any" };
            map.Add(keyword, isEmpty ? new SpecMap() : new SpecText(context.Types.Express(request, name + "Body"), SpecTextKind.Expression), request.At);
        }
    }

    private void AddPositional(SpecMap map, List<Property> positional, Operation operation, string name)
    {
        var names = new MemberNames(ReservedNames.InRecords);
        var items = new SpecList();
        int lastRequired = positional.FindLastIndex(property => operation.Request!.Required.Contains(property.Name));
        var short_ = new List<string>();
        for (int i = 0; i < positional.Count; i++)
        {
            Property property = positional[i];
            bool isRequired = i <= lastRequired;
            if (isRequired && !operation.Request!.Required.Contains(property.Name))
            {
                context.Report.Otherwise(property.Schema.At, $"The optional parameter '{property.Name}' stands before a required one, so it is required.");
            }

            SpecMap member = context.Types.DescribeMember(property.Schema, isRequired, name + "Request" + NameTable.Create(property.Name, "Value"), 1);
            if (names.Use(property.Name, name + "Request", "Value") is { } alias)
            {
                member.Add("as", alias, SpecTextKind.Text);
            }

            items.Items.Add(new SpecItem(new SpecMap().Add(isRequired ? property.Name : property.Name + "?", TypeShaper.Simplify(member), property.Schema.At), property.Schema.At));
            if (isRequired)
            {
                short_.Add(property.Name);
            }
        }

        map.Add("params", items, operation.At);
        if (short_.Count is > 0 and <= MaxShort)
        {
            map.Add("short", SpecList.Create(short_.Select(parameter => new SpecText(parameter, SpecTextKind.String))));
        }
    }

    /// <summary>Adds what a call returns.</summary>
    public void AddResult(SpecMap map, string keyword, Schema result, string name)
    {
        SpecMap described = context.Types.Describe(result, name + "Response", 0);
        if (described.Entries is [{ Key: "fields", Value: SpecMap fields }])
        {
            map.Add(keyword, fields, result.At);
        }
        else if (TypeShaper.Simplify(described) is SpecText { Kind: SpecTextKind.Expression } expression)
        {
            map.Add(keyword, expression, result.At);
        }
        else
        {
            map.Add(keyword, context.Types.Declare(described, name + "Result", result.At), SpecTextKind.Expression, result.At);
        }
    }

    private static void AddShort(SpecMap map, SpecMap fields)
    {
        SpecEntry[] required = [.. fields.Entries.Where(entry => !entry.Key.EndsWith('?') && !entry.Key.EndsWith('*') && (entry.Value as SpecMap)?["const"] is null)];
        if (required.Length is > 0 and <= MaxShort)
        {
            map.Add("short", SpecList.Create(required.Select(entry => new SpecText(entry.Key, SpecTextKind.String))));
        }
    }
}
