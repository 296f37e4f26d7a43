namespace Igata.Specs.Model;

/// <summary>What a request of a REST method has beside its verb and its path, by which a server distinguishes methods that share both.</summary>
public sealed record RouteTraits
{
    /// <summary>The media types of the body of the request; empty: it has none.</summary>
    public EquatableArray<string> Consumes { get; init; }

    public bool IsBodyOptional { get; init; }

    /// <summary>The media types of the responses that distinguish the method from its variants, or of all if it has none; empty: no response has a body.</summary>
    public EquatableArray<string> Produces { get; init; }

    /// <summary>The media types of the other responses, which the variants have as well.</summary>
    public EquatableArray<string> AlsoProduces { get; init; }

    public EquatableArray<RouteConstant> Constants { get; init; }

    /// <summary>The parameters of the path that are not free text.</summary>
    public EquatableArray<Field> Segments { get; init; }

    public static RouteTraits Create(Method method, string contentType, Func<DefinedType, TypeDef?> findType)
    {
        HttpCall http = method.Http!;
        Field[] fields = [.. (method.Request is DefinedType defined ? findType(defined) as RecordDef : null)?.Fields ?? []];
        string json = method.ContentType ?? contentType;
        Field? whole = fields.FirstOrDefault(field => field.Location is FieldLocation.Body or FieldLocation.FormMap or FieldLocation.Content);
        return new RouteTraits
        {
            Consumes = (http.Body switch
            {
                HttpBodyKind.None => [],
                HttpBodyKind.Stream => fields.Select(field => field.Type).OfType<StreamType>().SelectMany(stream => stream.AcceptedMedia),
                HttpBodyKind.Members or HttpBodyKind.Whole => [json],
                HttpBodyKind.Form => ["application/x-www-form-urlencoded"],
                HttpBodyKind.Multipart => ["multipart/form-data"],
                HttpBodyKind.Text when whole is not { Media.Count: > 0 } => ["text/plain"],
                HttpBodyKind.Content or HttpBodyKind.Text => whole is { Media.Count: > 0 } ? whole.Media : (IEnumerable<string>)["*/*"],
                _ => throw new InvalidOperationException($"The body {http.Body} is not defined."),
            }).ToEquatableArray(),
            IsBodyOptional = whole?.Optional
                ?? fields.Where(field => field.Location is FieldLocation.Member or FieldLocation.Form or FieldLocation.Part).All(field => !field.IsRequired),
            Produces = http.Responses.Where(response => response.HasAlternatives || !method.HasVariants).SelectMany(response => GetMedia(response, method, findType)).Distinct().ToEquatableArray(),
            AlsoProduces = http.Responses.Where(response => !response.HasAlternatives && method.HasVariants).SelectMany(response => GetMedia(response, method, findType)).Distinct().ToEquatableArray(),
            Constants = fields.SelectMany(field => GetConstants(field, findType)).ToEquatableArray(),
            Segments = fields.Where(field => field.Location is FieldLocation.Path && !IsFree(field.Type, findType)).ToEquatableArray(),
        };
    }

    /// <summary>Returns whether a request may be that of both methods, with nothing that decides.</summary>
    public bool IsTie(RouteTraits other) =>
        Overlaps(other)
        && Constants.Count(constant => constant.IsRequired) == other.Constants.Count(constant => constant.IsRequired)
        && !Constants.Any(constant => other.Constants.Any(constant.Contradicts))
        && Segments.Count == other.Segments.Count
        && !Segments.Zip(other.Segments, AreDisjoint).Any(areDisjoint => areDisjoint);

    private bool Overlaps(RouteTraits other) =>
        Consumes.Any(media => other.Consumes.Any(second => string.Equals(media, second, StringComparison.OrdinalIgnoreCase)))
        || ((Consumes.Count == 0 || IsBodyOptional) && (other.Consumes.Count == 0 || other.IsBodyOptional));

    private static bool AreDisjoint(Field first, Field second) =>
        first.Type is ScalarType one && second.Type is ScalarType two
        && (SegmentTexts.Find(one) is { } texts && SegmentTexts.Find(two) is { } others ? texts.AreDisjoint(others) : one.Kind != two.Kind && one.Kind.GetInfo().IsText != two.Kind.GetInfo().IsText);

    // An enum is open, so that any text is a value of it.
    private static bool IsFree(TypeRef type, Func<DefinedType, TypeDef?> findType) => type switch
    {
        ScalarType { Kind: ScalarKind.String } text => text.Limits.Pattern is null,
        DefinedType defined => findType(defined) is not EnumDef { ValueKind: var kind } || kind.GetInfo().IsText,
        _ => type is not ScalarType,
    };

    private static IEnumerable<RouteConstant> GetConstants(Field field, Func<DefinedType, TypeDef?> findType) => field switch
    {
        { Type: ScalarType { Const: { } value }, Location: FieldLocation.Query or FieldLocation.Header or FieldLocation.Member } => [new RouteConstant(field.Location, field.Wire, value, !field.Optional)],
        { Type: DefinedType body, Location: FieldLocation.Body } when findType(body) is RecordDef record =>
            record.Fields.SelectMany(member => GetConstants(member, findType)).Select(constant => constant with { IsRequired = constant.IsRequired && !field.Optional }),
        _ => [],
    };

    private static IEnumerable<string> GetMedia(HttpResponse response, Method method, Func<DefinedType, TypeDef?> findType) => response.Body switch
    {
        HttpBodyKind.None or HttpBodyKind.Form or HttpBodyKind.Multipart => [],
        HttpBodyKind.Members or HttpBodyKind.Whole => ["application/json"],
        HttpBodyKind.Text when response.Media.Count == 0 => ["text/plain"],
        HttpBodyKind.Content or HttpBodyKind.Text => response.Media.Count > 0 ? response.Media : (IEnumerable<string>)["*/*"],
        HttpBodyKind.Stream => FindStream(response, method, findType)?.AcceptedMedia ?? [],
        _ => throw new InvalidOperationException($"The body {response.Body} is not defined."),
    };

    private static StreamType? FindStream(HttpResponse response, Method method, Func<DefinedType, TypeDef?> findType) => method.Response switch
    {
        StreamType stream => stream,
        DefinedType defined when findType(defined) is RecordDef record => record.Fields.Where(field => field.Location is FieldLocation.Stream && response.Fields.Contains(field.Name)).Select(field => field.Type).OfType<StreamType>().FirstOrDefault(),
        _ => null,
    };
}

/// <summary>A member that has the same value in each request.</summary>
/// <param name="Location">The query, the headers, or the JSON body.</param>
/// <param name="Wire">The name on the wire.</param>
/// <param name="Value">The value.</param>
/// <param name="IsRequired">Whether the member is always present.</param>
public sealed record RouteConstant(FieldLocation Location, string Wire, JsonScalar Value, bool IsRequired)
{
    /// <summary>Returns whether no request has both.</summary>
    public bool Contradicts(RouteConstant other) =>
        Location == other.Location && Wire == other.Wire && Value != other.Value && (IsRequired || other.IsRequired);
}
