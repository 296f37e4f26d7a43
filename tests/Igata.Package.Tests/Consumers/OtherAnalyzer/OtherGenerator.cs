using System.IO;
using Microsoft.CodeAnalysis;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OtherAnalyzer;

/// <summary>Reads a YAML scalar, and writes it as a constant.</summary>
[Generator]
public sealed class OtherGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(static output =>
    {
        var parser = new Parser(new StringReader("greeting: hello"));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        parser.Consume<MappingStart>();
        parser.Consume<Scalar>();
        output.AddSource("Other.g.cs", $$"""
            namespace OtherAnalyzer { internal static class Other { public const string Greeting = "{{parser.Consume<Scalar>().Value}}"; } }
            """);
    });
}
