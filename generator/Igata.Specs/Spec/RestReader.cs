using System.Globalization;
using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads what a method says of its way over HTTP.</summary>
internal static class RestReader
{
    public static readonly IReadOnlyList<string> Verbs = ["get", "put", "post", "patch", "delete", "head"];

    private static readonly string[] Bodies = ["body", "body?", "form", "form?", "multipart", "content"];

    public static RestSpec Read(Section method, Findings findings) => new()
    {
        Verbs = [.. Verbs.Select(verb => Verb(method, verb)).OfType<VerbSpec>()],
        Path = FieldsReader.Of(method, "path", findings),
        Query = FieldsReader.Of(method, "query", findings),
        Headers = FieldsReader.Of(method, "headers", findings),
        Bodies = BodyReader.AllOf(method, Bodies, findings),
        Answers = [.. method.Entries("responses").Select(entry => Answer(method, entry, findings)).OfType<AnswerSpec>()],
        HasNoAnswers = method.Node("responses") is YamlMapping { Entries.Count: 0 },
    };

    private static VerbSpec? Verb(Section method, string verb) =>
        method.Text(verb) is { } path ? new VerbSpec(new Located<string>(verb, method.KeyPlace(verb)), path) : null;

    private static AnswerSpec? Answer(Section method, YamlEntry entry, Findings findings)
    {
        if (entry.Key.Text.Length != 3 || !int.TryParse(entry.Key.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int status))
        {
            findings.Add(Catalog.WrongForm, entry.Key.Place, "responses", "statuses of HTTP such as 200", $"'{entry.Key.Text}'");
            return null;
        }

        var answer = new AnswerSpec(new Located<int>(status, entry.Key.Place));
        switch (entry.Value)
        {
            case YamlScalar { IsNothing: false } type:
                var keyword = new Located<string>("body", entry.Key.Place);
                return answer with { Body = new BodySpec(type.Place) { Keyword = keyword, Type = TypeExprReader.Read(type, findings) } };
            case YamlMapping { Entries.Count: > 0 } members when members.Entries.All(member => Keywords.Answer.All(keyword => keyword.Name != member.Key.Text)):
                method.Wrong(entry.Key.Text, "these members under 'body'", members);
                return answer;
            case YamlMapping mapping:
                return Keyed(answer, new Section(mapping, Keywords.Answer, "A response", findings), findings);
            case var node:
                method.Wrong(entry.Key.Text, "a type or a mapping", node);
                return answer;
        }
    }

    private static AnswerSpec Keyed(AnswerSpec answer, Section section, Findings findings) => answer with
    {
        Docs = WordsReader.Docs(section),
        Headers = FieldsReader.Of(section, "headers", findings),
        Body = BodyReader.OneOf(section, ["body", "content"], findings),
    };
}
