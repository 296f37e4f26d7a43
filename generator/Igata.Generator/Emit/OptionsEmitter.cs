using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>Writes the options of a client: those that its API requires in addition to those of every client.</summary>
internal static class OptionsEmitter
{
    public static void Write(SourceWriter code, ApiNames names, ApiCode api)
    {
        string header = $"{names.Access} sealed class {names.Options} : {(api.IsJsonRpc ? "JsonRpcClientOptions" : "ApiClientOptions")}";
        code.WriteSummary($"The options of a <see cref=\"{names.Client}\"/>.");
        if (api.Options.IsEmpty)
        {
            code.WriteLine(header + ";");
            return;
        }

        using (code.OpenBlock(header))
        {
            OptionCode[] properties = [.. api.Options.Properties];
            for (int i = 0; i < properties.Length; i++)
            {
                if (i > 0)
                {
                    code.WriteBlankLine();
                }

                WriteProperty(code, properties[i]);
            }

            WriteSwitch(code, "string? GetVariable(string name)", api.Options.Variables);
            WriteSwitch(code, "Uri? GetEndpoint(string name)", api.Options.Endpoints);
            if (api.Options.Keys.Count > 0)
            {
                code.WriteBlankLine();
                code.WriteLine("/// <inheritdoc/>");
                code.WriteLine($"protected override IReadOnlyList<KeyValuePair<string, Func<CancellationToken, ValueTask<Secret>>?>> GetKeySources() =>{Layout.Fill}[{Layout.JoinList(api.Options.Keys.Select(key => $"new({Literal.Create(key)}, {key}Source)"))}];");
            }

            WriteWriter(code, api.Options, "WriteQuery", "query", api.Options.Query);
            WriteWriter(code, api.Options, "WriteHeaders", "headers", api.Options.Headers);
            WriteTexts(code, [.. properties.Where(property => property.FromText is not null)]);
        }
    }

    /// <summary>Writes the methods that list and set options by name, for text configuration.</summary>
    private static void WriteTexts(SourceWriter code, OptionCode[] settable)
    {
        if (settable.Length == 0)
        {
            return;
        }

        code.WriteBlankLine();
        code.WriteLine("/// <inheritdoc/>");
        code.WriteLine($"public override IEnumerable<string> GetKeys() =>{Layout.Fill}[{string.Concat(settable.Select(property => Literal.Create(property.Name) + "," + Layout.Fill))}.. base.GetKeys()];");
        code.WriteBlankLine();
        code.WriteLine("/// <inheritdoc/>");
        using (code.OpenBlock("public override bool TrySet(string key, string text)"))
        {
            foreach (OptionCode property in settable)
            {
                code.WriteLine($$"""if (KeyEquals(key, {{Literal.Create(property.Name)}})) { {{property.Name}} = {{property.FromText}}; return true; }""");
            }

            code.WriteLine("return base.TrySet(key, text);");
        }
    }

    private static void WriteProperty(SourceWriter code, OptionCode property)
    {
        if (property.Field is { } field)
        {
            code.WriteLine($"private {property.Type} {field};\n");
        }

        code.WriteDocs(property.Docs);
        if (property.Field is null)
        {
            code.WriteLine($$"""public {{property.Type}} {{property.Name}} { get; set; }{{(property.Initial is null ? "" : $" = {property.Initial};")}}""");
            return;
        }

        using (code.OpenBlock($"public {property.Type} {property.Name}"))
        {
            code.WriteLine($"get => {property.Field};");
            using (code.OpenBlock("set"))
            {
                code.WriteLine($"{property.Field} = value;");
                code.WriteLine(property.Set!);
            }
        }
    }

    private static void WriteSwitch(SourceWriter code, string member, IReadOnlyCollection<string> arms)
    {
        if (arms.Count == 0)
        {
            return;
        }

        code.WriteBlankLine();
        code.WriteLine("/// <inheritdoc/>");
        using (code.OpenBlock($"protected override {member} => name switch", "};"))
        {
            code.WriteLines(arms);
            code.WriteLine("_ => null,");
        }
    }

    private static void WriteWriter(SourceWriter code, OptionsCode options, string method, string parameter, IReadOnlyCollection<string> statements)
    {
        if (statements.Count == 0)
        {
            return;
        }

        if (options.Properties.Count > 0 || (method == "WriteHeaders" && options.Query.Count > 0))
        {
            code.WriteBlankLine();
        }

        code.WriteLine("/// <inheritdoc/>");
        using (code.OpenBlock($"protected override void {method}(ParameterWriter {parameter})"))
        {
            code.WriteLine($"ArgumentNullException.ThrowIfNull({parameter});");
            code.WriteLines(statements);
        }
    }
}
