using Igata.SkyWay;

namespace Igata.Emulator.SkyWay;

/// <summary>What clients do to a channel, without clients.</summary>
public sealed partial class SkyWayEmulator
{
    private const int MaxChannels = 10_000;

    /// <summary>Creates a channel, as a call would.</summary>
    /// <param name="name">Its name, one of a kind in the application.</param>
    /// <param name="metadata">What is kept with it.</param>
    /// <param name="id">Its id; made up unless given.</param>
    /// <param name="appId">The application; the first unless given.</param>
    /// <returns>The channel.</returns>
    /// <exception cref="SkyWayException">The name is taken, or there are 10,000 channels.</exception>
    /// <exception cref="ArgumentException">There is no such application.</exception>
    /// <exception cref="InvalidOperationException">The id is taken.</exception>
    public NewChannel CreateChannel(string? name = null, string? metadata = null, Guid? id = null, Guid? appId = null) => RunLocked(() =>
    {
        Guid application = appId ?? AppId;
        if (!_applications.ContainsKey(application))
        {
            throw new ArgumentException($"There is no application '{application}'.", nameof(appId));
        }

        if (id is { } given && _channels.Find(given) is not null)
        {
            throw new InvalidOperationException($"Channel '{given}' is there already.");
        }

        return Add(application, name, metadata, id ?? _ids.NextUuid()).Summary;
    });

    /// <summary>Lets someone join a channel. A person counts against the limit of the month.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="member">Who joins; a person without a name unless given.</param>
    /// <returns>The member.</returns>
    /// <exception cref="ArgumentException">There is no such channel, type or subtype.</exception>
    /// <exception cref="InvalidOperationException">The id or the name is taken, the month is used up, or the channel has 10,000 members, publications and subscriptions.</exception>
    public Member Join(Guid channelId, NewMember? member = null) => RunLocked(() =>
    {
        member ??= new NewMember();
        EnumValidation.Check(member);
        ChannelState channel = GetChannel(channelId);
        bool counts = member.Type == MemberType.Person;
        if (counts && _usage.IsExceeded)
        {
            throw new InvalidOperationException("The month is used up.");
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

    /// <summary>Lets a member publish.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="publication">What is published.</param>
    /// <returns>The publication.</returns>
    /// <exception cref="ArgumentException">There is no such channel, member, origin, content type or type.</exception>
    /// <exception cref="InvalidOperationException">The id is taken, or the channel is full.</exception>
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

    /// <summary>Lets a member subscribe.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="publicationId">What it subscribes to.</param>
    /// <param name="subscriberId">The member.</param>
    /// <param name="id">The id of the subscription; made up unless given.</param>
    /// <returns>The subscription.</returns>
    /// <exception cref="ArgumentException">There is no such channel, publication or member.</exception>
    /// <exception cref="InvalidOperationException">The id is taken, or the channel is full.</exception>
    public Subscription Subscribe(Guid channelId, Guid publicationId, Guid subscriberId, Guid? id = null) => RunLocked(() =>
    {
        ChannelState channel = GetChannel(channelId);
        channel.GetPublication(publicationId);
        channel.GetMember(subscriberId);
        var subscription = new Subscription { Id = id ?? _ids.NextUuid(), PublicationId = publicationId, SubscriberId = subscriberId.ToString() };
        channel.Add(subscription);
        return subscription;
    });

    /// <summary>Lets a member leave; what it published and subscribed to goes with it.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="memberId">The member.</param>
    /// <returns>Whether it was there.</returns>
    public bool Leave(Guid channelId, Guid memberId) => RunLocked(() => _channels.Find(channelId)?.RemoveMember(memberId) ?? false);

    /// <summary>Ends a publication and the subscriptions to it.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="publicationId">The publication.</param>
    /// <returns>Whether it was there.</returns>
    public bool Unpublish(Guid channelId, Guid publicationId) => RunLocked(() => _channels.Find(channelId)?.RemovePublication(publicationId) ?? false);

    private ChannelState GetChannel(Guid channelId)
    {
        ChannelState channel = _channels.Find(channelId) ?? throw new ArgumentException($"There is no channel '{channelId}'.", nameof(channelId));
        return channel.Size < MaxChannels ? channel : throw new InvalidOperationException($"Channel '{channelId}' is full.");
    }
}
