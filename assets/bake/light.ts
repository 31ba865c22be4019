/** The light of the room. Everything painted around the face and the game's shader use the same one. */

/** Unit direction of the key light in the pose, y upwards, and the shares of key and sky. */
export const LIGHT = { direction: [-0.42, 0.5, 0.757], key: 0.72, sky: 0.28 } as const;

/** What a canvas shows beyond the room picture, sRGB. */
export const ROOM_COLOUR = '#d6dde2';
