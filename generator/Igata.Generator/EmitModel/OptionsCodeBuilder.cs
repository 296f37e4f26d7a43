using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the options that an API adds to those of every client: variables, hosts, headers, and credentials.</summary>
internal sealed class OptionsCodeBuilder(Api api, TypeMap types, ApiNames names)
{
    public OptionsCode Build() => new()
    {
        Properties = [.. api.Variables.Select(BuildVariable), .. api.Endpoints.Select(BuildEndpoint), .. SelectSettable(api.Query).Select(BuildParameter), .. SelectSettable(api.Headers).Select(BuildHeader), .. BuildUserOptions(), .. Keys.SelectMany(key => BuildKey(key.Entry, key.Name)), .. BuildTokenOptions()],
        Keys = [.. Keys.Select(key => key.Name)],
        Variables = [.. api.Variables.Select(variable => $"{Literal.Create(variable.Wire)} => {FormatText(variable)},")],
        Endpoints = [.. api.Endpoints.Select(endpoint => $"{Literal.Create(endpoint.Wire)} => {endpoint.Name},")],
        Query = [.. api.Query.Select(field => BuildWriter(field, "query", "query parameter"))],
        Headers = [.. api.Headers.Select(field => BuildWriter(field, "headers", "header"))],
    };

    private static IEnumerable<Field> SelectSettable(EquatableArray<Field> fields) => fields.Where(field => field.Type is not ScalarType { Const: not null });

    private OptionCode BuildVariable(Field field) => BuildProperty(field, $"{XmlText.FormatCode($"{{{field.Wire}}}")} in the endpoint");

    private OptionCode BuildEndpoint(NamedEndpoint endpoint) => new(
        DocBlock.Summarize($"Gets or sets the URL of the endpoint {XmlText.FormatCode(endpoint.Wire)}. Default: {XmlText.FormatCode(endpoint.Url)}.")
            .Remark(api.HostMembers.Any(name => endpoint.Url.Contains($"{{{name}}}")) ? "Requests are sent to this URL. Their header <c>Host</c> is the host of the default, in which the values of the request stand." : null), "Uri?", endpoint.Name, null)
    {
        FromText = "ParseUrl(text)",
    };

    private OptionCode BuildParameter(Field field) => BuildProperty(field, $"The query parameter {XmlText.FormatCode(field.Wire)} of every call");

    private OptionCode BuildHeader(Field field) => BuildProperty(field, $"The header {XmlText.FormatCode(field.Wire)} of every call");

    private OptionCode BuildProperty(Field field, string description)
    {
        CsType type = types.Map(field.Type);
        string? initial = field.Default is { } defaultValue ? FormatInitialValue(field.Type, type, defaultValue) : null;
        return new OptionCode(
            DocBlock.Summarize(XmlDocs.EscapeText(field.Docs.Summary), $"{description}: {type.Description.One}{LimitDescriptions.Describe(field.Type)}.")
                .Remark(XmlDocs.EscapeText(field.Docs.Remarks), XmlDocs.DescribeLifecycle(field.Lifecycle)),
            initial is null ? type.NullableName : type.Name,
            field.Name,
            initial)
        {
            FromText = type.Plain?.FromText ?? FormatParse(type),
        };
    }

    /// <summary>Formats a default value, which is compact JSON, as C#.</summary>
    private string FormatInitialValue(TypeRef type, CsType cs, string json)
    {
        string text = json.Length > 1 && json[0] == '"' ? JsonStringLiteral.Unquote(json) : json;
        return type switch
        {
            DefinedType defined when types.Find(defined) is EnumDef values => values.Values.FirstOrDefault(value => value.Wire == text) is { } known
                ? $"{cs.Name}.{known.Name}"
                : $"new({(values.ValueKind.GetInfo().IsText ? Literal.Create(text) : text)})",
            // C# does not chain the conversion of the text with that of the secret.
            SecretType secret => $"new({FormatInitialValue(secret.Inner, types.Map(secret.Inner), json)})",
            ScalarType scalar when (ScalarForm.Find(scalar).FormatInitial ?? ScalarForm.Find(scalar).FormatConstant) is { } format => format(text),
            _ => json[0] == '"' ? Literal.Create(text) : json,
        };
    }

    private string FormatText(Field field)
    {
        CsType type = types.Map(field.Type);
        return type.Plain is not { } plain ? $"OptionText.Format<{type.Name}>({field.Name}, {type.Writer})"
            : field.Default is null ? plain.FormatNullable(field.Name) : plain.Format(field.Name);
    }

    private static string? FormatParse(CsType type) => type is { Shape: TypeShape.Scalar or TypeShape.Enum or TypeShape.Union, JsonRead: { } read, Text: not TextForm.Json }
        ? $"OptionText.Parse<{type.Name}>(text, {read.Function}, {type.Form})"
        : null;

    private string BuildWriter(Field field, string writer, string kind)
    {
        string name = Literal.Create(field.Wire);
        CsType type = types.Map(field.Type);
        if (field.Type is ScalarType { Const: { } constant } scalar)
        {
            return scalar.Kind is ScalarKind.Flag ? (constant.Kind is JsonKind.True ? $"{writer}.AddFlag({name});" : "") : $"{writer}.Add({name}, {Literal.Create(constant.Text)});";
        }

        if (field.Type is ScalarType { Kind: ScalarKind.Flag })
        {
            return $"if ({field.Name} == true) {{ {writer}.AddFlag({name}); }}";
        }

        string local = type.IsValue && field.Default is null ? $"{field.Name}.Value" : field.Name;
        string add = type.Shape is TypeShape.List or TypeShape.Set
            ? $"{writer}.AddList({name}, {local}, {type.Item!.Writer}, {(field.JoinedBy is null ? "null" : Literal.Create(field.JoinedBy))});"
            : $"{writer}.Add({name}, {HttpParameterStatements.FormatArgument(type, local)});";
        string missing = $"throw new InvalidOperationException({Literal.Create($"Set {field.Name} in the options: every call needs the {kind} {field.Wire}.")});";
        return field switch
        {
            { Default: not null } => add,
            { Optional: true } => Layout.If(Condition.IsNotNull(field.Name), add),
            _ => $"{Layout.If(Condition.IsNull(field.Name), missing)}\n\n{add}",
        };
    }

    /// <summary>Builds the option for the user of basic authentication, if the password is a constant of the API.</summary>
    private IEnumerable<OptionCode> BuildUserOptions()
    {
        if (api.Auth.Flatten().OfType<BasicAuth>().FirstOrDefault() is { User: { } user, Password: { } password })
        {
            string name = Specs.Names.CSharpName.Create(user);
            yield return new OptionCode(
                DocBlock.Summarize($"Gets or sets the {XmlText.Escape(user)}, which is sent as the user of basic authentication{(password.Length == 0 ? " with an empty password" : "")}."), "string?", name, null)
            {
                FromText = "text",
                Field = Identifiers.CreateFieldName(name),
                Set = $"CredentialsSource = value is null ? null : _ => new ValueTask<BasicCredentials>(new BasicCredentials(value, {Literal.Create(password)}));",
            };
        }
    }

    private IReadOnlyList<(Auth Entry, string Name)> Keys => api.Extends is null ? AuthKeys.Find(AuthKeys.GetAll(api)) : [];

    /// <summary>Builds the options for a key that is named after its header, parameter or cookie.</summary>
    private static IEnumerable<OptionCode> BuildKey(Auth entry, string name)
    {
        string place = entry switch
        {
            HeaderAuth header => $"in the header {XmlText.FormatCode(header.Header)}{(header.Scheme is null ? "" : $", after {XmlText.FormatCode(header.Scheme)}")}",
            QueryAuth query => $"as the query parameter {XmlText.FormatCode(query.Name)}",
            _ => $"as the cookie {XmlText.FormatCode(AuthKeys.GetWireName(entry))}",
        };
        yield return new OptionCode(DocBlock.Summarize($"Gets or sets the source of the key that is sent {place}. It is called before each request."), "Func<CancellationToken, ValueTask<Secret>>?", name + "Source", null);
        yield return new OptionCode(DocBlock.Summarize($"Gets or sets the key that is sent {place}."), "Secret?", name, null)
        {
            FromText = "ParseKey(text)",
            Field = Identifiers.CreateFieldName(name),
            Set = $"{name}Source = value is {{ }} key ? _ => new ValueTask<Secret>(key) : null;",
        };
    }

    /// <summary>Builds the options for the request of the call that issues tokens.</summary>
    private IEnumerable<OptionCode> BuildTokenOptions()
    {
        if (TokenSourceBuilder.FindTokenAuth(api) is not { } auth || api.Methods.First(method => method.Name == auth.Method).Request is not DefinedType { Name: var request })
        {
            yield break;
        }

        string call = $"<see cref=\"{names.Client}.{auth.Method}Async({request}, CancellationToken)\"/>";
        yield return new OptionCode(
            DocBlock.Summarize($"Gets or sets the function that returns the request of {call}. It is called whenever a new token is needed."),
            $"Func<CancellationToken, ValueTask<{request}>>?",
            "TokenRequestSource",
            null);
        yield return new OptionCode(
            DocBlock.Summarize($"Gets or sets the request of {call}, which is sent whenever a new token is needed."), request + "?", "TokenRequest", null)
        {
            Field = "_tokenRequest",
            Set = $"TokenRequestSource = value is null ? null : _ => new ValueTask<{request}>(value);",
        };
    }
}
