namespace Igata.Import.Reporting;

/// <summary>What became of an element of a document.</summary>
public enum Outcome
{
    /// <summary>It is in the spec as it was.</summary>
    Carried,

    /// <summary>It is in the spec in another form with the same meaning.</summary>
    Otherwise,

    /// <summary>Its type accepts more than the document says.</summary>
    Weaker,

    /// <summary>A check, a body or a parameter is not in the spec.</summary>
    Lost,

    /// <summary>An operation is not in the spec.</summary>
    LeftOut,
}

/// <summary>Names the outcomes as reports do.</summary>
public static class OutcomeNames
{
    /// <summary>Returns the name in a report.</summary>
    public static string GetName(this Outcome outcome) => outcome switch
    {
        Outcome.Carried => "carried",
        Outcome.Otherwise => "otherwise",
        Outcome.Weaker => "weaker",
        Outcome.Lost => "lost",
        Outcome.LeftOut => "left out",
        _ => throw new InvalidOperationException($"The outcome {outcome} is not defined."),
    };
}
