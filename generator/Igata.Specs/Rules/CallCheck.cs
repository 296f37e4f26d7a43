using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Holds what an example sends to what the method wants, section by section.</summary>
internal sealed class CallCheck(Draft draft, Findings findings)
{
    private readonly ValueCheck _values = new(draft, findings, limits: true);

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

        Field[] fields = [.. draft.RecordOf(method.Request)?.Fields ?? []];
        Section(call["path"], fields, FieldIn.Path, "'path'");
        Section(call["query"], fields, FieldIn.Query, "'query'");
        Headers(call["headers"], fields);
        Section(call["form"], fields, FieldIn.Form, "'form'");
        Body(call, fields, http);
        Rules(call, method);
    }

    private void Section(JsonNode? section, Field[] fields, FieldIn place, string owner)
    {
        Field? whole = fields.FirstOrDefault(field => field.In == FieldIn.FormMap);
        if (section is not null && place == FieldIn.Form && whole is not null)
        {
            _values.Check(section, whole.Type);
        }
        else if (section is JsonObject members)
        {
            _values.CheckFields(members, [.. fields.Where(field => field.In == place)], owner);
        }
        else if (section is not null)
        {
            findings.Add(Catalog.WrongValue, section.Place, TypeWords.Of(section), TypeWords.KindOf(section), "a mapping from names to values");
        }
    }

    // The names of headers have no case; those of the API go with every call, and an example need not repeat them.
    private void Headers(JsonNode? section, Field[] fields)
    {
        Field[] own = [.. fields.Where(field => field.In == FieldIn.Header)];
        Field[] all = [.. own, .. draft.Header.Headers.Select(field => field with { Optional = true })];
        if (section is JsonObject members)
        {
            section = new JsonObject([.. members.Members.Select(member => member with { Name = member.Name with { Value = NameIn(all, member.Name.Value) } })], members.Place);
        }

        Section(section, all, FieldIn.Header, "'headers'");
    }

    private void Body(CallSpec call, Field[] fields, HttpCall http)
    {
        Field? whole = fields.FirstOrDefault(field => field.In == FieldIn.Body);
        switch (call["body"])
        {
            case { } body when whole is not null:
                _values.Check(body, whole.Type);
                break;
            case { } body when http.Body == HttpBody.Members:
                Section(body, fields, FieldIn.Member, "'body'");
                break;
        }
    }

    private void Rules(CallSpec call, Method method)
    {
        if (draft.RecordOf(method.Request) is not { Rules.Count: > 0 } record)
        {
            return;
        }

        var all = new Dictionary<string, JsonMember>(StringComparer.Ordinal);
        foreach ((Located<string> keyword, JsonNode value) in call.Sections)
        {
            bool whole = record.Fields.Any(field => field.In is FieldIn.Body or FieldIn.FormMap && field.Wire == keyword.Value);
            foreach (JsonMember member in whole || value is not JsonObject members ? [new JsonMember(keyword, value)] : members.Members)
            {
                all[member.Name.Value] = member;
            }
        }

        if (call.Sections.Count > 0)
        {
            _values.CheckRules(new JsonObject([.. all.Values], call.Sections[0].Value.Place), record);
        }
    }

    private static string NameIn(IEnumerable<Field> fields, string name) =>
        fields.FirstOrDefault(field => string.Equals(field.Wire, name, StringComparison.OrdinalIgnoreCase))?.Wire ?? name;
}
