using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>Checks the call of an example against its method, section by section.</summary>
internal sealed class CallCheck(BoundSpec boundSpec, DiagnosticBag diagnostics)
{
    private readonly ValueCheck _values = new(boundSpec, diagnostics, limits: true);

    public void Check(CallSpec call, Method method)
    {
        if (method.Http is not { } http)
        {
            if (method.Request is { } request && (call["request"] ?? call["params"]) is { } body)
            {
                _values.Check(body, request);
            }

            return;
        }

        Field[] fields = [.. boundSpec.FindRecord(method.Request)?.Fields ?? []];
        CheckSection(call["host"], fields, FieldLocation.Host, "host");
        CheckSection(call["path"], fields, FieldLocation.Path, "path");
        CheckSection(call["query"], [.. fields, .. boundSpec.Header.Query.Where(field => fields.All(own => own.Location != FieldLocation.Query || own.Wire != field.Wire)).Select(field => field with { Optional = true })], FieldLocation.Query, "query");
        CheckHeaders(call["headers"], fields);
        CheckSection(call["form"], fields, FieldLocation.Form, "form");
        CheckBody(call, fields, http);
        CheckRules(call, method);
    }

    private void CheckSection(JsonNode? section, Field[] fields, FieldLocation location, string owner)
    {
        Field? formMap = fields.FirstOrDefault(field => field.Location == FieldLocation.FormMap);
        if (section is not null && location == FieldLocation.Form && formMap is not null)
        {
            _values.Check(section, formMap.Type);
        }
        else if (section is JsonObject members)
        {
            _values.CheckFields(members, [.. fields.Where(field => field.Location == location)], owner);
        }
        else if (section is not null)
        {
            diagnostics.Add(Catalog.ExpectsNamedValues, section.Location, owner, TypeDescriptions.DescribeFound(section));
        }
    }

    // Header names are compared without regard to case. The headers of the API are sent with every call; an example need not repeat them.
    private void CheckHeaders(JsonNode? section, Field[] fields)
    {
        Field[] headers = [.. fields.Where(field => field.Location == FieldLocation.Header)];
        Field[] all = [.. headers, .. boundSpec.Header.Headers.Select(field => field with { Optional = true })];
        if (section is JsonObject members)
        {
            section = new JsonObject([.. members.Members.Select(member => member with { Name = member.Name with { Value = FindFieldName(all, member.Name.Value) } })], members.Location);
        }

        CheckSection(section, all, FieldLocation.Header, "headers");
    }

    private void CheckBody(CallSpec call, Field[] fields, HttpCall http)
    {
        Field? bodyField = fields.FirstOrDefault(field => field.Location == FieldLocation.Body);
        CheckContent(call["content"], http.Body is HttpBodyKind.Text, diagnostics);
        if (call["lines"] is { } lines)
        {
            CheckLines(lines, fields.Select(field => field.Type).OfType<StreamType>().FirstOrDefault());
        }

        switch (call["body"])
        {
            case { } body when bodyField is not null:
                _values.Check(body, bodyField.Type);
                break;
            case { } body when http.Body == HttpBodyKind.Members:
                CheckSection(body, fields, FieldLocation.Member, "body");
                break;
        }
    }

    /// <summary>Checks the form of a raw body.</summary>
    public static void CheckContent(JsonNode? content, bool isText, DiagnosticBag diagnostics)
    {
        if (content is not null && (ExampleContent.ReadBase64(content) is null || (isText && content is not JsonLeaf)))
        {
            diagnostics.Add(isText ? Catalog.WrongExampleText : Catalog.WrongExampleContent, content.Location);
        }
    }

    private void CheckLines(JsonNode lines, StreamType? stream)
    {
        if (lines is not JsonList list)
        {
            diagnostics.Add(Catalog.WrongExampleLines, lines.Location);
        }
        else if (stream is not null)
        {
            list.Items.ToList().ForEach(item => _values.Check(item, stream.Item));
        }
    }

    private void CheckRules(CallSpec call, Method method)
    {
        if (boundSpec.FindRecord(method.Request) is not { Rules.Count: > 0 } record)
        {
            return;
        }

        var all = new Dictionary<string, JsonMember>(StringComparer.Ordinal);
        foreach ((Located<string> keyword, JsonNode value) in call.Sections)
        {
            bool isBody = record.Fields.Any(field => field.Location is FieldLocation.Body or FieldLocation.FormMap && field.Wire == keyword.Value);
            foreach (JsonMember member in isBody || value is not JsonObject members ? [new JsonMember(keyword, value)] : members.Members)
            {
                all[member.Name.Value] = member;
            }
        }

        if (call.Sections.Count > 0)
        {
            _values.CheckRules(new JsonObject([.. all.Values], call.Sections[0].Value.Location), record);
        }
    }

    private static string FindFieldName(IEnumerable<Field> fields, string name) =>
        (fields.FirstOrDefault(field => !field.IsFamily && string.Equals(field.Wire, name, StringComparison.OrdinalIgnoreCase))
            ?? fields.Where(field => field.IsFamily && name.StartsWith(field.Prefix, StringComparison.OrdinalIgnoreCase)).OrderByDescending(field => field.Wire.Length).FirstOrDefault()) switch
        {
            null => name,
            { IsFamily: true } family => family.Prefix + name.Substring(family.Prefix.Length),
            var field => field.Wire,
        };
}
