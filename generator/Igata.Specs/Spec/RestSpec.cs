using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>The HTTP parts of a REST method.</summary>
internal sealed record RestSpec
{
    /// <summary>All verbs in the method, with their paths.</summary>
    public IReadOnlyList<VerbSpec> Verbs { get; init; } = [];

    public Located<Nesting>? Nesting { get; init; }

    /// <summary>The values in the host of the endpoint.</summary>
    public FieldsSpec? Host { get; init; }

    public FieldsSpec? Path { get; init; }

    public FieldsSpec? Query { get; init; }

    public FieldsSpec? Headers { get; init; }

    /// <summary>All bodies in the method.</summary>
    public IReadOnlyList<BodySpec> Bodies { get; init; } = [];

    public IReadOnlyList<ResponseSpec> Responses { get; init; } = [];

    /// <summary>Whether <c>responses</c> is an empty mapping.</summary>
    public bool HasEmptyResponses { get; init; }

    public IEnumerable<FieldsSpec> GetAllFields()
    {
        var all = new List<FieldsSpec?> { Host, Path, Query, Headers };
        AddBodies(Bodies, all);
        foreach (ResponseSpec response in Responses)
        {
            all.Add(response.Headers);
            AddBodies(response.Bodies, all);
        }

        return all.OfType<FieldsSpec>();
    }

    private static void AddBodies(IReadOnlyList<BodySpec> bodies, List<FieldsSpec?> all)
    {
        for (int i = 0; i < bodies.Count; i++)
        {
            all.Add(bodies[i].Fields);
        }
    }
}

/// <param name="Verb">The verb: in lower case if it is a keyword, otherwise in capitals.</param>
/// <param name="Path">The path, relative to the endpoint.</param>
internal sealed record VerbSpec(Located<string> Verb, Located<string> Path);

internal sealed record ResponseSpec(Located<int> Status)
{
    public Docs Docs { get; init; } = Docs.None;

    /// <summary>The C# name of the member for the body.</summary>
    public Located<string>? As { get; init; }

    public FieldsSpec? Headers { get; init; }

    /// <summary>All bodies of the response, in the written order. <c>Accept</c> of the request says which of them it has.</summary>
    public IReadOnlyList<BodySpec> Bodies { get; init; } = [];

    /// <summary>Whether the response has this body only if <c>Accept</c> says so, because the spec has others for its status.</summary>
    public bool HasAlternatives { get; init; }

    /// <summary>The first body.</summary>
    public BodySpec? Body => Bodies.FirstOrDefault();

    /// <summary>The keyword <c>end</c>, which belongs to <c>events</c>.</summary>
    public Located<string>? End { get; init; }
}

/// <summary>A raw body.</summary>
internal sealed record ContentSpec
{
    /// <summary>Whether the body is text, which is a string.</summary>
    public bool IsText { get; init; }

    public IReadOnlyList<Located<string>> Media { get; init; } = [];

    public Located<int>? MaxBytes { get; init; }
}

/// <summary>A body of events or lines.</summary>
internal sealed record StreamSpec(Model.StreamKind Kind)
{
    /// <summary>What the key of a union by key is: <c>event</c>.</summary>
    public Located<string>? By { get; init; }

    public IReadOnlyList<Located<string>> Media { get; init; } = [];

    /// <summary>The data that ends the events.</summary>
    public Located<string>? End { get; init; }
}

/// <summary>The description of how the next page is found.</summary>
internal sealed record PagesSpec(Diagnostics.SourceLocation Location)
{
    public Located<string>? Link { get; init; }

    public Located<string>? Items { get; init; }

    public IReadOnlyList<Located<string>> From { get; init; } = [];

    public IReadOnlyList<Located<string>> To { get; init; } = [];

    public Located<string>? Next { get; init; }

    public Located<string>? Page { get; init; }

    public Located<int>? First { get; init; }

    public Located<string>? Offset { get; init; }

    public Located<string>? After { get; init; }

    public Located<string>? Id { get; init; }

    public Located<string>? More { get; init; }
}
