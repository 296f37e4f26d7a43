using System.Runtime.Loader;
using System.Text.Json;
using Igata.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace Igata.Generator.Tests;

/// <summary>Generated code, compiled and loaded, for tests with System.Text.Json.</summary>
internal sealed class GeneratedAssembly
{
    private readonly System.Reflection.Assembly _assembly;
    private readonly string _namespace;

    public GeneratedAssembly(string folder, string api)
        : this(GeneratorRun.FromFolder(folder), api)
    {
    }

    public GeneratedAssembly(GeneratorRun run, string api)
    {
        _namespace = $"Generated.{api}";
        using var image = new MemoryStream();
        EmitResult result = run.Build().Compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)));
        image.Position = 0;
        _assembly = new AssemblyLoadContext(api).LoadFromStream(image);
    }

    public object Read(string type, string json) => JsonSerializer.Deserialize(json, Find(type))!;

    /// <summary>Reads a value whose arrays and objects are nested up to a depth.</summary>
    public object Read(string type, string json, int maxDepth) => typeof(JsonCodec).GetMethod(nameof(JsonCodec.Parse), 1, [typeof(string), typeof(int)])!.MakeGenericMethod(Find(type)).Invoke(null, [json, maxDepth])!;

    /// <summary>Creates a record without values.</summary>
    public object Create(string type) => Activator.CreateInstance(Find(type))!;

    /// <summary>Creates a record with the value of one property.</summary>
    public object Create(string type, string property, object value)
    {
        object created = Create(type);
        Find(type).GetProperty(property)!.SetValue(created, value);
        return created;
    }

    /// <summary>Reads a value from <paramref name="json"/> and writes it again.</summary>
    public string RoundTrip(string type, string json) => JsonSerializer.Serialize(Read(type, json), Find(type));

    /// <summary>Returns the message of the exception for invalid JSON.</summary>
    public string ReadError(string type, string json) => Assert.Throws<JsonException>(() => Read(type, json)).Message;

    private Type Find(string type) => _assembly.GetType($"{_namespace}.{type}", throwOnError: true)!;
}
