using Igata.SkyWay;

namespace Igata.Emulator.SkyWay;

/// <summary>The methods that simulate the actions of clients.</summary>
public sealed partial class SkyWayEmulator
{
    private const int MaxChannels = 10_000;

    /// <summary>Creates a channel, as a call of the API does.</summary>
    /// <param name="name">The name, which is unique in the application.</param>
    /// <param name="metadata">The metadata.</param>
    /// <param name="id">The id. Default: a generated one.</param>
    /// <param name="appId">The application. Default: the first one.</param>
    /// <returns>The channel.</returns>
    /// <exception cref="SkyWayException">The name is in use, or there are 10,000 channels.</exception>
    /// <exception cref="ArgumentException">The application does not exist.</exception>
    /// <exception cref="InvalidOperationException">The id is in use.</exception>
    public NewChannel CreateChannel(string? name = null, string? metadata = null, Guid? id = null, Guid? appId = null) => RunLocked(() =>
    {
        Guid application = appId ?? AppId;
        if (!_applications.ContainsKey(application))
        {
            throw new ArgumentException($"Application '{application}' does not exist.", nameof(appId));
        }

        if (id is { } channelId && _channels.Find(channelId) is not null)
        {
            throw new InvalidOperationException($"Channel '{channelId}' exists already.");
        }

        return Add(application, name, metadata, id ?? _ids.NextUuid()).Summary;
    });

    /// <summary>Adds a member to a channel. A person counts toward the monthly limit.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="member">The member. Default: a person without a name.</param>
    /// <returns>The member.</returns>
    /// <exception cref="ArgumentException">The channel, the type or the subtype does not exist.</exception>
    /// <exception cref="InvalidOperationException">
    /// The id or the name is in use, the monthly limit is reached, or the channel has 10,000 members, publications and
    /// subscriptions.
    /// </exception>
    public Member Join(Guid channelId, NewMember? member = null) => RunLocked(() =>
    {
        member ??= new NewMember();
        EnumValidation.Check(member);
        ChannelState channel = GetChannel(channelId);
        bool counts = member.Type == MemberType.Person;
        if (counts && _usage.IsExceeded)
        {
            throw new InvalidOperationException("The monthly usage limit is reached.");
        }

        var joined = new Member
        {
            Id = member.Id ?? _ids.NextUuid(),
            Type = member.Type,
            Subtype = member.Subtype,
            Name = member.Name,
            Metadata = member.Metadata,
        };
        channel.Add(joined);
        if (counts)
        {
            _usage.CountJoin();
        }

        return joined;
    });

    /// <summary>Adds a publication of a member.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="publication">The publication.</param>
    /// <returns>The publication, as the API returns it.</returns>
    /// <exception cref="ArgumentException">The channel, the member, the origin, the content type or the type does not exist.</exception>
    /// <exception cref="InvalidOperationException">The id is in use, or the channel is full.</exception>
    public Publication Publish(Guid channelId, NewPublication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        EnumValidation.Check(publication);
        return RunLocked(() =>
        {
            ChannelState channel = GetChannel(channelId);
            channel.GetMember(publication.PublisherId);
            Publication? origin = publication.OriginId is { } originId ? channel.GetPublication(originId) : null;
            var published = new Publication
            {
                Id = publication.Id ?? _ids.NextUuid(),
                PublisherId = publication.PublisherId,
                ContentType = publication.ContentType,
                OriginId = origin?.Id.ToString(),
                OriginPublisherId = origin?.PublisherId.ToString(),
                IsEnabled = publication.IsEnabled,
                Metadata = publication.Metadata,
                Type = publication.Type,
            };
            channel.Add(published);
            return published;
        });
    }

    /// <summary>Adds a subscription of a member.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="publicationId">The publication.</param>
    /// <param name="subscriberId">The member.</param>
    /// <param name="id">The id of the subscription. Default: a generated one.</param>
    /// <returns>The subscription.</returns>
    /// <exception cref="ArgumentException">The channel, the publication or the member does not exist.</exception>
    /// <exception cref="InvalidOperationException">The id is in use, or the channel is full.</exception>
    public Subscription Subscribe(Guid channelId, Guid publicationId, Guid subscriberId, Guid? id = null) => RunLocked(() =>
    {
        ChannelState channel = GetChannel(channelId);
        channel.GetPublication(publicationId);
        channel.GetMember(subscriberId);
        var subscription = new Subscription { Id = id ?? _ids.NextUuid(), PublicationId = publicationId, SubscriberId = subscriberId.ToString() };
        channel.Add(subscription);
        return subscription;
    });

    /// <summary>Removes a member with its publications and subscriptions.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="memberId">The member.</param>
    /// <returns>Whether the member existed.</returns>
    public bool Leave(Guid channelId, Guid memberId) => RunLocked(() => _channels.Find(channelId)?.RemoveMember(memberId) ?? false);

    /// <summary>Removes a publication and the subscriptions to it.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="publicationId">The publication.</param>
    /// <returns>Whether the publication existed.</returns>
    public bool Unpublish(Guid channelId, Guid publicationId) => RunLocked(() => _channels.Find(channelId)?.RemovePublication(publicationId) ?? false);

    private ChannelState GetChannel(Guid channelId)
    {
        ChannelState channel = _channels.Find(channelId) ?? throw new ArgumentException($"Channel '{channelId}' does not exist.", nameof(channelId));
        return channel.Size < MaxChannels ? channel : throw new InvalidOperationException($"Channel '{channelId}' is full.");
    }
}
