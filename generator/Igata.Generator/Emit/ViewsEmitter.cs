using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>Writes JSON that is kept, with a property for each type as which it can be read.</summary>
internal static class ViewsEmitter
{
    public static void Write(SourceWriter code, ViewsCode views)
    {
        code.WriteDocs(views.Docs);
        code.WriteAttributes(views.Attributes);
        code.WriteLine($"[JsonConverter(typeof(JsonReadableConverter<{views.Name}>))]");
        using (code.OpenBlock($"{views.Access} readonly record struct {views.Name} : IJsonReadable<{views.Name}>, IJsonWritable{(views.IsValidated ? ", IValidatable" : "")}"))
        {
            code.WriteLine($$"""
                private readonly JsonData _json;
                private readonly object? _value;
                private readonly int _view;

                private {{views.Name}}(JsonData json, object? value, int view) { _json = json; _value = value; _view = view; }

                """);
            WriteJson(code, views);
            for (int i = 0; i < views.Views.Count; i++)
            {
                WriteView(code, views, views.Views[i], i + 1);
            }

            WriteEquality(code, views);
            WriteCodec(code, views);
            if (views.IsValidated)
            {
                WriteValidation(code, views);
            }
        }
    }

    /// <summary>Writes the checks of views of another assembly.</summary>
    public static void WriteChecks(SourceWriter code, ViewsCode views)
    {
        code.WriteLine($"internal static bool IsValid({views.Name} value) =>{Layout.Fill}{FormatIsValid(views)};");
        code.WriteBlankLine();
        using (code.OpenBlock($"internal static void Validate(string? member, {views.Name} value, ViolationsBuilder violations)"))
        {
            code.WriteLine("violations.PushSegment(member);");
            code.WriteLine(Layout.If(Condition.Of("IsValid(value)").Negate(), FormatViolation(views, "value.")));
            code.WriteLine("violations.PopSegment();");
        }

        PatternEmitter.Write(code, views.Views.SelectMany(view => view.Patterns));
    }

    private static void WriteJson(SourceWriter code, ViewsCode views)
    {
        code.WriteSummary("The value as JSON; default if it was never set.");
        if (views.HoldsSecrets)
        {
            code.WriteLine("[global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]");
        }

        code.WriteLine("public JsonData Json => _view switch\n{");
        using (code.OpenIndent())
        {
            code.WriteLines(views.Views.Select((view, i) => $"{i + 1} => JsonWriters.ToData(({view.Type.Name})_value!,{Layout.Fill}{view.Type.Writer}),"));
            code.WriteLine("_ => _json,");
        }

        code.WriteLine("};");
    }

    private static void WriteView(SourceWriter code, ViewsCode views, ViewCode view, int number)
    {
        string type = view.Type.Name;
        code.WriteBlankLine();
        code.WriteSummary($"The value as {view.Type.Description.One}; null if it cannot be read as this.");
        string none = view.Type.IsValue ? $"({type}?)null" : "null";
        code.WriteLine($"public {type}? As{view.Name} => _view == {number} ? ({type})_value!{Layout.Fill}: JsonParsing.TryReadView(Json, {view.FirstBytes}u8, {view.Member}u8,{Layout.Fill}{view.Type.Reader}, out {type} held) ? held : {none};");
        code.WriteBlankLine();
        code.WriteSummary($"Creates the value from {view.Type.Description.One}.");
        string value = view.Type.IsValue ? view.Local : $"{view.Local} ?? throw new ArgumentNullException(nameof({view.Local}))";
        code.WriteLine($"public static {views.Name} From{view.Name}({type} {view.Local}) => new(default, {value}, {number});");
        if (view.IsOnly)
        {
            code.WriteBlankLine();
            code.WriteSummary($"Creates the value from {view.Type.Description.One}.");
            code.WriteLine($"public static implicit operator {views.Name}({type} {view.Local}) => From{view.Name}({view.Local});");
        }
    }

    private static void WriteEquality(SourceWriter code, ViewsCode views)
    {
        code.WriteBlankLine();
        code.WriteLine($$"""
            /// <summary>Returns whether both have the same JSON text.</summary>
            /// <param name="other">The value to compare with.</param>
            /// <returns>True if both have the same JSON text.</returns>
            public bool Equals({{views.Name}} other) => Json.Equals(other.Json);

            /// <inheritdoc/>
            public override int GetHashCode() => Json.GetHashCode();

            /// <inheritdoc/>
            public override string ToString() => {{(views.HoldsSecrets ? "\"***\"" : "Json.ToString()")}};
            """);
        if (views.HoldsSecrets)
        {
            RecordEmitter.WriteHoldsSecrets(code, views.Name);
        }
    }

    private static void WriteCodec(SourceWriter code, ViewsCode views)
    {
        code.WriteBlankLine();
        code.WriteLine($"static {views.Name} IJsonReadable<{views.Name}>.Read(ref JsonReader reader) =>{Layout.Fill}ReadJson(reader.Json, ref reader.Position, ref reader);");
        code.WriteBlankLine();
        code.WriteLine($"internal static {views.Name} ReadJson(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) =>{Layout.Fill}new(JsonParsing.Data(json, ref position, ref reader), null, 0);");
        code.WriteBlankLine();
        code.WriteLine("void IJsonWritable.Write(ref JsonWriter json) => WriteJson(ref json, 0);");
        code.WriteBlankLine();
        using (code.OpenBlock("internal void WriteJson(ref JsonWriter json, int trailingBytes)"))
        using (code.OpenBlock("switch (_view)"))
        {
            for (int i = 0; i < views.Views.Count; i++)
            {
                CsType type = views.Views[i].Type;
                string value = type.Write.IsCallOnValue ? $"(({type.Name})_value!)" : $"({type.Name})_value!";
                code.WriteLine($"case {i + 1}: {type.Write.FormatWithReserve(value)}{Layout.Fill}break;");
            }

            code.WriteLine("case 0 when !_json.IsDefault: json.Data(_json, trailingBytes); break;");
            code.WriteLine($"default: throw new InvalidOperationException(\"A value of {views.Name} that was never set cannot be written.\");");
        }
    }

    private static void WriteValidation(SourceWriter code, ViewsCode views)
    {
        code.WriteBlankLine();
        code.WriteLine($"private bool IsAnyValid() =>{Layout.Fill}{FormatIsValid(views)};");
        code.WriteBlankLine();
        using (code.OpenBlock("void IValidatable.Validate(ViolationsBuilder violations)"))
        using (code.OpenBlock("switch (_view)"))
        {
            code.WriteLines(views.Views.Select((view, i) => $"case {i + 1}: {Layout.JoinStatements([.. view.Checks.Select(check => check.Report), "break;"])}"));
            code.WriteLine($"case 0 when !IsAnyValid(): {FormatViolation(views, "")}{Layout.Fill}break;");
            code.WriteLine("default: break;");
        }

        PatternEmitter.Write(code, views.Views.SelectMany(view => view.Checks.SelectMany(check => check.Patterns).Concat(view.Patterns)).Distinct());
    }

    private static string FormatIsValid(ViewsCode views) => Condition.Any(views.Views.Select(view => view.IsValid)).Format();

    private static string FormatViolation(ViewsCode views, string receiver)
    {
        string names = string.Join(" or ", views.Views.Select(view => view.Name));
        return $"violations.Add(null, {receiver}Json.IsDefault ? \"required\" : \"views\",{Layout.Fill}{receiver}Json.IsDefault ? \"must be given\"{Layout.Fill}: {Literal.Create("must be valid as " + names)});";
    }
}
