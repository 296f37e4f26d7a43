using System.Globalization;
using System.Text;
using System.Text.Json;
using Igata.Specs.Model;

namespace Igata.Generator.Tests;

/// <summary>
/// A record with a table reads, writes, compares and prints what a record with its own code does: for each scalar and each kind of member, and
/// documents in any order, with nulls, repeated and unknown members, whitespace and errors.
/// </summary>
public sealed class TableFormTests
{
    private const int Documents = 300;

    private static readonly ScalarKind[] Scalars = [.. Enum.GetValues<ScalarKind>().Where(static kind => kind is not (ScalarKind.Flag or ScalarKind.File))];

    private static readonly string[] Members = ["required", "optional?", "nullable", "three-states?", "list", "lists?", "map?", "set?", "nested", "choice?", "text?"];

    private static readonly Lazy<GeneratedAssembly> InOrder = new(static () => Create("in-order"));

    private static readonly Lazy<GeneratedAssembly> Table = new(static () => Create("table"));

    public static TheoryData<ScalarKind> Kinds => [.. Scalars];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void FormsAgree(ScalarKind kind)
    {
        var random = new Random((int)kind);
        for (int i = 0; i < Documents; i++)
        {
            string json = CreateDocument(kind, random);
            Assert.Equal(Describe(InOrder.Value, kind, json), Describe(Table.Value, kind, json));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void RecordsAreValues(ScalarKind kind)
    {
        var random = new Random((int)kind);
        string type = GetTypeName(kind);
        object[] records = [.. Enumerable.Range(0, 30).Select(_ => CreateDocument(kind, random)).Select(json => TryRead(Table.Value, type, json)).OfType<object>()];
        string[] texts = [.. records.Select(record => JsonSerializer.Serialize(record, record.GetType()))];

        Assert.NotEmpty(records);
        for (int i = 0; i < records.Length; i++)
        {
            object copy = Table.Value.Read(type, texts[i]);
            Assert.Equal(records[i], copy);
            Assert.Equal(records[i].GetHashCode(), copy.GetHashCode());
            for (int other = 0; other < records.Length; other++)
            {
                Assert.Equal(texts[i] == texts[other], records[i].Equals(records[other]));
            }
        }
    }

    [Fact]
    public void DeepDocumentOnASmallStackIsAnExceptionAndNotTheEndOfTheProcess()
    {
        const int Depth = 500;
        GeneratorRun run = GeneratorRun.CreateProject("api: Values\nprotocol: rest\nendpoint: https://values.example/\ntypes: { Tree: { fields: { child?: Tree } } }\nmethods: { Ping: { get: ping, responses: { 204: {} } } }\n", new() { ["IgataReaders"] = "table" });
        var assembly = new GeneratedAssembly(run, "Values");
        string json = string.Concat(Enumerable.Repeat("{\"child\":", Depth)) + "{}" + new string('}', Depth);
        object tree = assembly.Read("Tree", json, Depth + 1);

        Assert.IsType<InsufficientExecutionStackException>(RunOnSmallStack(() => assembly.Read("Tree", json, Depth + 1)));
        Assert.IsType<InsufficientExecutionStackException>(RunOnSmallStack(() => tree.GetHashCode()));
        Assert.IsType<InsufficientExecutionStackException>(RunOnSmallStack(() => tree.ToString()));
    }

    private static Exception? RunOnSmallStack(Action action)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(action), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        return thrown is System.Reflection.TargetInvocationException { InnerException: { } inner } ? inner : thrown;
    }

    private static string Describe(GeneratedAssembly assembly, ScalarKind kind, string json)
    {
        try
        {
            object record = assembly.Read(GetTypeName(kind), json);
            return $"{JsonSerializer.Serialize(record, record.GetType())}\n{record}";
        }
        catch (JsonException exception)
        {
            return exception.Message;
        }
    }

    private static object? TryRead(GeneratedAssembly assembly, string type, string json)
    {
        try
        {
            return assembly.Read(type, json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Creates an object that mostly fits the type.</summary>
    private static string CreateDocument(ScalarKind kind, Random random)
    {
        string value = FormatJson(kind);
        var members = new List<string>();
        foreach (string member in Members)
        {
            bool isOptional = member.EndsWith('?');
            if (!isOptional ? random.Next(20) > 0 : random.Next(3) > 0)
            {
                members.Add(FormatMember(member.TrimEnd('?'), value, random));
            }
        }

        for (int extra = random.Next(4); extra > 1; extra--)
        {
            string name = random.Next(2) == 0 ? $"unknown{random.Next(3)}" : Members[random.Next(Members.Length)].TrimEnd('?');
            members.Insert(random.Next(members.Count + 1), FormatMember(name, value, random));
        }

        if (random.Next(2) == 0)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(members));
        }

        string space = random.Next(4) == 0 ? " " : "";
        string text = $"{{{space}{string.Join(space + "," + space, members)}{space}}}";
        return random.Next(12) == 0 ? text.Remove(random.Next(text.Length), 1) : text;
    }

    private static string FormatMember(string name, string value, Random random)
    {
        string written = random.Next(15) == 0 ? "null" : random.Next(40) == 0 ? "{\"odd\":[1]}" : name switch
        {
            "list" => Repeat(value, random),
            "lists" => Repeat(Repeat(value, random), random),
            "map" => $"{{\"a\":{value}{(random.Next(2) == 0 ? "" : $",\"b\\u0020c\":{value}")}}}",
            "set" => random.Next(2) == 0 ? "[]" : $"[{value}]",
            "nested" or "choice" => random.Next(2) == 0 ? "{\"z\":\"one\"}" : $"{{\"z\":\"two\",\"y\":{value},\"more\":1}}",
            "text" => JsonSerializer.Serialize(Repeat(value, random)),
            _ => value,
        };
        string quoted = random.Next(30) == 0 ? $"\"\\u{(int)name[0]:x4}{name[1..]}\"" : $"\"{name}\"";
        return $"{quoted}:{written}";
    }

    private static string Repeat(string value, Random random) => $"[{string.Join(',', Enumerable.Repeat(value, random.Next(3)))}]";

    private static string FormatJson(ScalarKind kind)
    {
        string yaml = ScalarTests.GetValue(kind).Trim('\'');
        return kind switch
        {
            ScalarKind.Object or ScalarKind.Any => "{\"free\":[1,{}]}",
            ScalarKind.Boolean => yaml,
            _ when kind.GetInfo().IsNumber || double.TryParse(yaml, CultureInfo.InvariantCulture, out _) => yaml,
            _ => $"\"{yaml}\"",
        };
    }

    private static string GetTypeName(ScalarKind kind) => $"Of{kind}";

    private static GeneratedAssembly Create(string form)
    {
        var yaml = new StringBuilder("api: Values\nprotocol: rest\nendpoint: https://values.example/\ntypes:\n");
        foreach (ScalarKind kind in Scalars)
        {
            string name = ScalarNames.GetName(kind);
            yaml.Append(CultureInfo.InvariantCulture, $$"""
                  {{GetTypeName(kind)}}:
                    fields:
                      required: {{name}}
                      optional?: {{name}}
                      nullable: {{name}} or null
                      three-states?: {{name}} or null
                      list: list of {{name}}
                      lists?: list of list of {{name}}
                      map?: map of {{name}}
                      set?: set of {{name}}
                      nested: {{GetTypeName(kind)}}Part
                      choice?: { type: boolean or {{GetTypeName(kind)}}Part }
                      text?: string of list of {{name}}
                  {{GetTypeName(kind)}}Part: { fields: { z: { enum: [one, two] }, y?: {{name}} } }

                """);
        }

        yaml.Append("methods:\n  Ping: { get: ping, responses: { 204: {} } }\n");
        GeneratorRun run = GeneratorRun.CreateProject(yaml.ToString(), new() { ["IgataReaders"] = form });
        Assert.Empty(run.Run().Diagnostics);
        return new(run, "Values");
    }
}
