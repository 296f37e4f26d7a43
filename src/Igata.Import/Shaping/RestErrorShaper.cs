using Igata.Import.Model;
using Igata.Import.Tree;

namespace Igata.Import.Shaping;

/// <summary>Describes errors: what most operations have in common in the API, and the rest in the methods.</summary>
internal sealed class RestErrorShaper(ShapingContext context)
{
    private sealed record Use(SpecMap Method, string Code, Response Response, SpecMap Parts)
    {
        public string Text { get; } = YamlWriter.Write("", new SpecMap().Add("x", Parts), []).Text;
    }

    private readonly List<Use> _uses = [];
    private readonly Dictionary<string, string> _shapes = new(StringComparer.Ordinal);

    /// <summary>Registers the errors of an operation.</summary>
    public void AddErrors(SpecMap method, Operation operation, string name)
    {
        bool hasSuccess = operation.Responses.Exists(response => response.Status is ['2' or '3', ..]);
        foreach (Response response in operation.Responses)
        {
            string code = response.Status.ToUpperInvariant();
            if (code == "DEFAULT")
            {
                if (hasSuccess || operation.Responses.Count > 1)
                {
                    _uses.Add(new Use(method, "default", response, DescribeParts(response, name + "Error", withHeaders: false)));
                }
            }
            else if (code.Length == 3 && code[0] is '4' or '5' && (code.EndsWith("XX", StringComparison.Ordinal) || int.TryParse(code, out _)))
            {
                _uses.Add(new Use(method, code, response, DescribeParts(response, name + (code.EndsWith('X') ? "Error" : StatusNames.Get(code)), withHeaders: true)));
            }
            else if (response.Status is not ['2' or '3', ..])
            {
                context.Report.Lost(response.At, $"'{response.Status}' is not a status that a spec can have.");
            }
        }
    }

    /// <summary>Writes the errors into the API and its methods, after all operations were registered.</summary>
    public void Finish(SpecMap header)
    {
        if (_uses.Count == 0)
        {
            return;
        }

        var errors = new SpecMap { IsBlock = true };
        string? common = null;
        string? commonType = null;
        if (FindMostCommon(_uses.Where(use => use.Code == "default" && use.Parts["body"] is not null)) is { } body)
        {
            common = body.Text;
            commonType = (body.Parts["body"] as SpecText)?.Text;
            errors.Add("body", body.Parts["body"]!, body.Response.At);
        }

        Dictionary<string, Use> byCode = [];
        var codes = new SpecMap { IsBlock = true };
        foreach (IGrouping<string, Use> group in _uses.Where(use => use.Code != "default").GroupBy(use => use.Code).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Use most = FindMostCommon(group)!;
            byCode.Add(group.Key, most);
            codes.Add(group.Key, CreateCode(group.Key, most, [.. group], commonType), most.Response.At);
        }

        if (codes.Entries.Count > 0)
        {
            errors.Add("codes", codes);
        }

        header.Add("errors", errors);
        AddToMethods(byCode, common);
    }

    private static Use? FindMostCommon(IEnumerable<Use> uses) => uses.GroupBy(use => use.Text).OrderByDescending(group => group.Count()).FirstOrDefault()?.First();

    private static SpecMap CreateCode(string code, Use most, Use[] uses, string? common)
    {
        var map = new SpecMap();
        if (!code.EndsWith('X'))
        {
            map.Add("as", StatusNames.Get(code), SpecTextKind.Text);
        }

        string? summary = uses.GroupBy(use => Documentation.FindSummary(use.Response.Description) ?? "").OrderByDescending(group => group.Count()).First().Key;
        bool isShared = summary.Length > 0 && uses.Count(use => Documentation.FindSummary(use.Response.Description) == summary) * 2 >= uses.Length;
        if (isShared && new string([.. summary.Where(char.IsAsciiLetter)]).ToLowerInvariant() != StatusNames.GetWords(code))
        {
            map.Add("summary", summary, SpecTextKind.Text);
        }

        // A body that every error has is not repeated.
        map.Entries.AddRange(most.Parts.Entries.Where(entry => !(entry.Key == "body" && entry.Value is SpecText { Text: var type } && type == common)));
        return map;
    }

    private void AddToMethods(Dictionary<string, Use> byCode, string? common)
    {
        foreach (IGrouping<SpecMap, Use> method in _uses.GroupBy(use => use.Method))
        {
            IEnumerable<SpecNode> codes = method.Where(use => use.Code != "default").Select(use => byCode[use.Code].Text == use.Text || use.Parts.Entries.Count == 0
                ? (SpecNode)new SpecText(use.Code, SpecTextKind.Text)
                : new SpecMap().Add(use.Code, use.Parts, use.Response.At));
            var list = SpecList.Create(codes);
            Use? own = method.FirstOrDefault(use => use.Code == "default" && use.Parts["body"] is not null && use.Text != common);
            if (own is not null)
            {
                SpecMap errors = new SpecMap().Add("body", own.Parts["body"]!, own.Response.At);
                method.Key.Add("errors", list.Items.Count == 0 ? errors : errors.Add("codes", list));
            }
            else if (list.Items.Count > 0)
            {
                method.Key.Add("errors", list);
            }
        }
    }

    private SpecMap DescribeParts(Response response, string scope, bool withHeaders)
    {
        var parts = new SpecMap();
        Content? json = response.Bodies.Find(body => MediaTypes.IsJson(body.Media)) ?? response.Bodies.Find(body => MediaTypes.IsAny(body.Media));
        Content? other = response.Bodies.Find(body => !MediaTypes.IsJson(body.Media));
        if (json is { Schema: { IsAny: false } schema })
        {
            parts.Add("body", Share(schema, scope), SpecTextKind.Expression, json.At);
        }
        else if (other is not null && json is null)
        {
            parts.Add("content", MediaTypes.IsAny(other.Media) ? "application/octet-stream" : other.Media, SpecTextKind.String, other.At);
        }

        var headers = new SpecMap();
        var names = new MemberNames([]);
        foreach (Parameter header in withHeaders ? response.Headers : [])
        {
            new RestResponseShaper(context).AddHeader(headers, header, scope, names);
        }

        if (headers.Entries.Count > 0)
        {
            parts.Add("headers", headers, response.At);
        }

        return parts;
    }

    // Many operations describe the same error in place.
    private string Share(Schema schema, string scope)
    {
        if (schema.Ref is not null)
        {
            return context.Types.Express(schema, scope);
        }

        SpecMap map = context.Types.Describe(schema, scope, 0);
        if (TypeShaper.Simplify(map) is SpecText expression)
        {
            return expression.Text;
        }

        string text = YamlWriter.Write("", map, []).Text;
        if (!_shapes.TryGetValue(text, out string? name))
        {
            name = context.Types.Declare(map, scope, schema.At);
            _shapes.Add(text, name);
        }

        return name;
    }
}
