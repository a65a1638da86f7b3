/** Path of the Cluster tab below the page of its entity. */
export const CLUSTER_TAB_PATH = '/cluster';
