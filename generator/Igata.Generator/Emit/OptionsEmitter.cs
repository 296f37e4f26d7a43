using Igata.Generator.CSharp;

namespace Igata.Generator.Emit;

/// <summary>The options of a client: what its API asks for beside what every client has.</summary>
internal static class OptionsEmitter
{
    public static void Write(SourceWriter code, ApiNames names, ApiCode api)
    {
        string header = $"public sealed class {names.Options} : {(api.IsJsonRpc ? "JsonRpcClientOptions" : "ApiClientOptions")}";
        code.Line($"/// <summary>How a <see cref=\"{names.Client}\"/> calls {api.Title}.</summary>");
        if (api.Options.IsEmpty)
        {
            code.Line(header + ";");
            return;
        }

        using (code.Open(header))
        {
            OptionCode[] properties = [.. api.Options.Properties];
            for (int i = 0; i < properties.Length; i++)
            {
                if (i > 0)
                {
                    code.Blank();
                }

                Property(code, properties[i]);
            }

            Switch(code, "string? Variable(string name)", api.Options.Variables);
            Switch(code, "Uri? EndpointOf(string name)", api.Options.Endpoints);
            Headers(code, api.Options);
            Texts(code, [.. properties.Where(property => property.FromText is not null)]);
        }
    }

    /// <summary>Options by name, for configuration that is text.</summary>
    private static void Texts(SourceWriter code, OptionCode[] settable)
    {
        if (settable.Length == 0)
        {
            return;
        }

        code.Blank();
        code.Line("/// <inheritdoc/>");
        code.Line($"public override IEnumerable<string> Keys() => [{string.Concat(settable.Select(property => Literal.Of(property.Name) + ", "))}.. base.Keys()];");
        code.Blank();
        code.Line("/// <inheritdoc/>");
        using (code.Open("public override bool TrySet(string key, string text)"))
        {
            foreach (OptionCode property in settable)
            {
                code.Line($$"""if (Is(key, {{Literal.Of(property.Name)}})) { {{property.Name}} = {{property.FromText}}; return true; }""");
            }

            code.Line("return base.TrySet(key, text);");
        }
    }

    private static void Property(SourceWriter code, OptionCode property)
    {
        if (property.Field is { } field)
        {
            code.Line($"private {property.Type} {field};\n");
        }

        code.Docs(property.Docs);
        if (property.Field is null)
        {
            code.Line($$"""public {{property.Type}} {{property.Name}} { get; set; }{{(property.Initial is null ? "" : $" = {property.Initial};")}}""");
            return;
        }

        using (code.Open($"public {property.Type} {property.Name}"))
        {
            code.Line($"get => {property.Field};");
            using (code.Open("set"))
            {
                code.Line($"{property.Field} = value;");
                code.Line(property.Set!);
            }
        }
    }

    private static void Switch(SourceWriter code, string member, IReadOnlyCollection<string> arms)
    {
        if (arms.Count == 0)
        {
            return;
        }

        code.Blank();
        code.Line("/// <inheritdoc/>");
        using (code.Open($"protected override {member} => name switch", "};"))
        {
            code.Lines(arms);
            code.Line("_ => null,");
        }
    }

    private static void Headers(SourceWriter code, OptionsCode options)
    {
        if (options.Headers.Count == 0)
        {
            return;
        }

        if (options.Properties.Count > 0)
        {
            code.Blank();
        }

        code.Line("/// <inheritdoc/>");
        using (code.Open("protected override void WriteHeaders(ParameterWriter headers)"))
        {
            code.Line("ArgumentNullException.ThrowIfNull(headers);");
            code.Lines(options.Headers);
        }
    }
}
