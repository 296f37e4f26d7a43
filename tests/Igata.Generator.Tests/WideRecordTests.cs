using System.Reflection;
using System.Text.Json;

namespace Igata.Generator.Tests;

/// <summary>Records whose presence bits need several words, and members with the names of what a record adds to itself.</summary>
public sealed class WideRecordTests
{
    private const int Count = 70;

    private static readonly string[] Names = ["state", "present_members2", .. Enumerable.Range(0, Count).Select(static index => $"n{index}")];

    [Theory]
    [InlineData("in-order")]
    [InlineData("table")]
    public void EveryOptionalMemberIsReadWrittenSetAndRemoved(string form)
    {
        GeneratedAssembly assembly = Create(form);
        string json = $"{{{string.Join(",", Names.Select(static (name, index) => $"\"{name}\":{index}"))}}}";
        object all = assembly.Read("Wide", json);
        object none = assembly.Read("Wide", "{}");

        Assert.Equal(json, Write(all));
        Assert.Equal("{}", Write(none));
        foreach ((string name, int index) in Names.Select(static (name, index) => (name, index)))
        {
            PropertyInfo property = all.GetType().GetProperties().Single(property => property.Name.Equals(name.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
            Assert.Equal(index, property.GetValue(all));
            Assert.Null(property.GetValue(none));
            Assert.Equal($$"""{"{{name}}":7}""", Write(Set(none, property, 7)));
            Assert.DoesNotContain($"\"{name}\":", Write(Set(all, property, null)), StringComparison.Ordinal);
            Assert.Equal(all, Set(Set(all, property, null), property, index));
        }
    }

    [Theory]
    [InlineData("in-order")]
    [InlineData("table")]
    public void NullThatWasReadIsReplacedByAValueAndNoOtherNullIs(string form)
    {
        GeneratedAssembly assembly = Create(form);
        string[] nulls = [.. Names.Select(static name => $"\"{name}\":null")];
        object all = assembly.Read("Wide", $"{{{string.Join(",", nulls)}}}");

        Assert.Equal($"{{{string.Join(",", nulls)}}}", Write(all));
        foreach (string name in new[] { "state", "present_members2", "n0", "n61", "n62", $"n{Count - 1}" })
        {
            PropertyInfo property = all.GetType().GetProperties().Single(property => property.Name.Equals(name.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
            Assert.Equal($"{{{string.Join(",", nulls.Where(text => text != $"\"{name}\":null").Prepend($"\"{name}\":7"))}}}", Write(Set(all, property, 7)));
        }
    }

    private static GeneratedAssembly Create(string form)
    {
        string yaml = $$"""
            api: Values
            protocol: rest
            endpoint: https://example.com/
            types:
              Wide:
                fields:
            {{string.Join("\n", Names.Select(static name => $"      {name}?: int"))}}
            methods:
              Ping: { get: ping, responses: { 204: {} } }

            """;
        GeneratorRun run = GeneratorRun.CreateProject(yaml, new() { ["IgataReaders"] = form });
        Assert.Empty(run.Run().Diagnostics);
        return new(run, "Values");
    }

    private static string Write(object record) => JsonSerializer.Serialize(record, record.GetType());

    // The same as "record with { Property = value }".
    private static object Set(object record, PropertyInfo property, object? value)
    {
        object copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }
}
