using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>What an API adds to the options of its client: variables, hosts, headers, and who calls.</summary>
internal sealed class Options(Api api, Types types, ApiNames names)
{
    public OptionsCode Of() => new()
    {
        Properties = [.. api.Variables.Select(Variable), .. api.Endpoints.Select(Endpoint), .. Settable.Select(Header), .. User(), .. Token()],
        Variables = [.. api.Variables.Select(variable => $"{Literal.Of(variable.Wire)} => {Text(variable)},")],
        Endpoints = [.. api.Endpoints.Select(endpoint => $"{Literal.Of(endpoint.Wire)} => {endpoint.Name},")],
        Headers = [.. api.Headers.Select(Write)],
    };

    private IEnumerable<Field> Settable => api.Headers.Where(header => header.Type is not ScalarType { Const: not null });

    private OptionCode Variable(Field field) => Property(field, $"{XmlText.Code($"{{{field.Wire}}}")} in the endpoint");

    private static OptionCode Endpoint(NamedEndpoint endpoint) => new(
        Words.Element("summary", $"Where the host {XmlText.Code(endpoint.Wire)} is; null: {XmlText.Code(endpoint.Url)}."), "Uri?", endpoint.Name, null)
    {
        FromText = "ToUrl(text)",
    };

    private OptionCode Header(Field field) => Property(field, $"The header {XmlText.Code(field.Wire)} of every call");

    private OptionCode Property(Field field, string what)
    {
        CsType type = types.Of(field.Type);
        string? initial = field.Default is { } assumed ? Initial(field.Type, type, assumed) : null;
        return new OptionCode(
            [
                .. Words.Element("summary", Words.Text(field.Docs.Summary), $"{what}: {type.Words}{LimitWords.Of(field.Type)}."),
                .. Words.Element("remarks", Words.Text(field.Docs.Remarks), Words.Life(field.Life)),
            ],
            initial is null ? type.NullableName : type.Name,
            field.Name,
            initial)
        {
            FromText = type.Plain switch
            {
                "{0}" => "text",
                "{0}.OriginalString" => "ToUrl(text)",
                null => null,
                _ => $"new {type.Name}(text)",
            },
        };
    }

    /// <summary>A default, which is compact JSON, as C#.</summary>
    private string Initial(TypeRef type, CsType cs, string json)
    {
        string text = json.Length > 1 && json[0] == '"' ? JsonText.Unquote(json) : json;
        return type switch
        {
            DefinedType defined when types.Find(defined) is EnumDef values => values.Values.FirstOrDefault(value => value.Wire == text) is { } known
                ? $"{cs.Name}.{known.Name}"
                : $"new({(values.Of is ScalarKind.String ? Literal.Of(text) : text)})",
            ScalarType { Kind: ScalarKind.Uri } => $"new({Literal.Of(text)}, UriKind.RelativeOrAbsolute)",
            ScalarType { Kind: ScalarKind.Uuid } => $"new({Literal.Of(text)})",
            _ => json[0] == '"' ? Literal.Of(text) : json,
        };
    }

    private string Text(Field field)
    {
        CsType type = types.Of(field.Type);
        bool mayBeNull = field.Default is null;
        string plain = type.Plain ?? throw new InvalidOperationException($"The variable {field.Wire} is no text.");
        return mayBeNull && plain != "{0}" ? plain.Replace("{0}.", field.Name + "?.") : plain.Replace("{0}", field.Name);
    }

    private string Write(Field field)
    {
        string name = Literal.Of(field.Wire);
        CsType type = types.Of(field.Type);
        if (field.Type is ScalarType { Const: { } constant })
        {
            return $"headers.Add({name}, {Literal.Of(constant.Text)});";
        }

        string local = type.IsValue && field.Default is null ? $"{field.Name}.Value" : field.Name;
        string add = type.IsList || type.IsSet
            ? $"headers.AddList({name}, {local}, {type.Item!.Writer}, {(field.JoinedBy is null ? "null" : Literal.Of(field.JoinedBy))});"
            : $"headers.Add({name}, {Parameters.Argument(type, local)});";
        string missing = $"throw new InvalidOperationException({Literal.Of($"Set {field.Name} in the options: every call needs the header {field.Wire}.")});";
        return field switch
        {
            { Default: not null } => add,
            { Optional: true } => $"if ({field.Name} is not null) {{ {add} }}",
            _ => $"if ({field.Name} is null) {{ {missing} }}\n\n{add}",
        };
    }

    /// <summary>The user of basic authentication whose password is always the same.</summary>
    private IEnumerable<OptionCode> User()
    {
        if (api.Auth is BasicAuth { User: { } user, Password: { } password })
        {
            string name = Specs.Names.CSharpName.Of(user);
            yield return new OptionCode(
                Words.Element("summary", $"Who calls: the {XmlText.Of(user)}, sent as the user of basic authentication{(password.Length == 0 ? " with an empty password" : "")}."), "string?", name, null)
            {
                FromText = "text",
                Field = Identifiers.Field(name),
                Set = $"CredentialsSource = value is null ? null : _ => new ValueTask<BasicCredentials>(new BasicCredentials(value, {Literal.Of(password)}));",
            };
        }
    }

    /// <summary>What the call that gives tokens is made with.</summary>
    private IEnumerable<OptionCode> Token()
    {
        if (Tokens.Of(api) is not { } auth || api.Methods.First(method => method.Name == auth.Method).Request is not DefinedType { Name: var request })
        {
            yield break;
        }

        string call = $"<see cref=\"{names.Client}.{auth.Method}Async({request}, CancellationToken)\"/>";
        yield return new OptionCode(
            Words.Element("summary", $"Gives what {call} is called with whenever a new token is needed."),
            $"Func<CancellationToken, ValueTask<{request}>>?",
            "TokenRequestSource",
            null);
        yield return new OptionCode(
            Words.Element("summary", $"What {call} is called with whenever a new token is needed."), request + "?", "TokenRequest", null)
        {
            Field = "_tokenRequest",
            Set = $"TokenRequestSource = value is null ? null : _ => new ValueTask<{request}>(value);",
        };
    }
}
